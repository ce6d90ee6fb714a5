import { type Diagnostic, type Disposable, languages, type TextDocument, type Uri } from "vscode";

const timeout = 60_000;

/** Tifa's diagnostics of a document, in the order of the text. */
export function findingsOf(uri: Uri): Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter((diagnostic) => diagnostic.source === "tifa")
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** The rule of a diagnostic: `canon/near-miss`. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

/**
 * Waits until a document's findings are as described, however often they change before.
 * @throws after a minute, naming what was there instead
 */
export async function findingsUntil(
  document: TextDocument,
  expectation: string,
  holds: (findings: readonly Diagnostic[]) => boolean,
): Promise<Diagnostic[]> {
  let subscription: Disposable | undefined;
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      const look = () => {
        const findings = findingsOf(document.uri);
        if (holds(findings)) resolve(findings);
      };
      subscription = languages.onDidChangeDiagnostics(look);
      timer = setTimeout(() => {
        const present = findingsOf(document.uri).map(
          (finding) => `${ruleOf(finding)} “${document.getText(finding.range)}”`,
        );
        reject(
          new Error(`${document.uri.path}: ${expectation}; there is: ${present.join(", ") || "nothing"}`),
        );
      }, timeout);
      look();
    });
  } finally {
    subscription?.dispose();
    clearTimeout(timer);
  }
}

/** Waits for the finding of a rule on exactly these words. */
export async function findingOn(document: TextDocument, rule: string, words: string): Promise<Diagnostic> {
  const matches = (finding: Diagnostic) =>
    ruleOf(finding) === rule && document.getText(finding.range) === words;
  const findings = await findingsUntil(document, `expected ${rule} on “${words}”`, (all) =>
    all.some(matches),
  );
  return findings.find(matches) as Diagnostic;
}

/** Waits until nothing is found in a document. */
export async function noFindings(document: TextDocument): Promise<void> {
  await findingsUntil(document, "expected no findings", (findings) => findings.length === 0);
}
