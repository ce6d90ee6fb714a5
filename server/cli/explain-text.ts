import path from "node:path";
import { traceText } from "../../rules/explain/text-trace";
import type { Language } from "../../rules/language";
import { parseDocument } from "../../rules/text/document";
import { decodeText } from "../workspace/read-text";
import type { ExplainOptions } from "./explain-command";
import { Linters } from "./linters";
import { ProblemLog } from "./output";
import { loadPage } from "./page";
import { readStandardInput } from "./standard-input";
import { traceForJson } from "./trace-json";
import { traceAsText } from "./trace-text";

/**
 * Prints what the linter considers in a text (`-` for standard input) and why it flags it or does not. Returns the exit
 * status. Throws ShippedDataError.
 */
export async function explainText(
  given: string,
  { format, color }: Pick<ExplainOptions, "format" | "color">,
  language: Language,
): Promise<number> {
  const cwd = process.cwd();
  const problems = new ProblemLog(language, cwd);
  let text = given;
  if (given === "-") {
    const read = decodeText(await readStandardInput(), "<stdin>");
    if ("problem" in read) {
      problems.tell(read.problem);
      return 2;
    }
    text = read.text;
  }
  const options = await new Linters(language, problems).optionsOf(path.join(cwd, "draft.txt"));
  const trace = traceText(parseDocument(text, "plain"), options);
  process.stdout.write(
    format === "json"
      ? `${JSON.stringify(traceForJson(trace), undefined, 2)}\n`
      : traceAsText(trace, await loadPage(language, color)),
  );
  return problems.any ? 2 : 0;
}
