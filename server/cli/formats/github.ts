import type { Severity } from "../../../rules/finding";
import type { FileReport } from "../report";
import type { Formatter } from "./format";

const levels: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "notice",
  hint: "notice",
};

/** Workflow commands that GitHub shows beside the changed lines. */
export class GitHubFormatter implements Formatter {
  file({ path, findings }: FileReport): string {
    return findings
      .map(({ rule, severity, message, start, end, suggestions }) => {
        const properties = [
          `file=${escapeProperty(path)}`,
          `line=${start.line + 1}`,
          `endLine=${end.line + 1}`,
          `col=${start.character + 1}`,
          `endColumn=${end.character + 1}`,
          `title=${escapeProperty(rule)}`,
        ].join(",");
        const text = [message, ...suggestions.map(({ title }) => title)].join("\n");
        return `::${levels[severity]} ${properties}::${escapeData(text)}\n`;
      })
      .join("");
  }

  end(): string {
    return "";
  }
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
