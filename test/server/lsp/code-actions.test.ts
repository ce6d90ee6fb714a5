import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionTriggerKind,
  type Hover,
  HoverRequest,
  MarkupContent,
} from "vscode-languageserver/node";
import type { Applicability, Finding } from "../../../rules/finding";
import { positionAt, type TextDocument } from "../../../rules/text/document";
import { plainClient, pullingClient, withClient } from "./client";
import { clipped, diagnosticOn, edited, slip } from "./drafts";
import { converse, uri as inProcessUri } from "./in-process";

const uri = "untitled:draft";
const text = `${slip}\n${clipped}\n${clipped}\n`;
const everywhere = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
const kindsOf = (actions: readonly { kind?: string }[]) =>
  [...new Set(actions.map(({ kind }) => kind))].sort();

function contentOf(hover: Hover | null): MarkupContent {
  assert.ok(hover !== null && MarkupContent.is(hover.contents));
  return hover.contents;
}

interface Situation {
  readonly capabilities: ClientCapabilities;
  readonly findings: readonly {
    readonly text: string;
    readonly confidence: number;
    readonly fixes: readonly string[];
    readonly applicability?: Applicability;
  }[];
  readonly only: string;
}

/** The actions offered over 甲乙丙丁戊, where a linter found what the situation says. */
async function actionsOn({ capabilities, findings, only }: Situation): Promise<CodeAction[]> {
  const draft = "甲乙丙丁戊";
  const found = (document: TextDocument): Finding[] =>
    findings.map(({ text, confidence, fixes, applicability = "suggested" }) => {
      const start = positionAt(document, draft.indexOf(text));
      const end = positionAt(document, start.offset + text.length);
      const suggestions = fixes.map((fix) => ({
        title: fix,
        applicability,
        edits: [{ start, end, text: fix }],
      }));
      const rule = "canon/near-miss";
      return { rule, severity: "error", message: "", start, end, text, confidence, suggestions, sources: [] };
    });
  const { client, write, stop } = await converse({ createLinter: () => ({ lint: found }) }, capabilities);
  await write(draft);
  const actions = await client.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: inProcessUri },
    range: everywhere,
    context: { diagnostics: [], only: [only] },
  });
  await stop();
  return (actions ?? []) as CodeAction[];
}

describe("code actions", { timeout: 60_000 }, () => {
  test("only the kinds asked for are answered, and none for kinds of others", async () => {
    await withClient({}, async (client) => {
      await client.open(uri, text);
      const ask = async (...only: string[]) => kindsOf(await client.codeActions(uri, everywhere, { only }));
      assert.deepEqual(await ask("quickfix"), ["quickfix"]);
      assert.deepEqual(await ask("source"), ["source.fixAll.tifa"]);
      assert.deepEqual(await ask("source.fixAll"), ["source.fixAll.tifa"]);
      assert.deepEqual(await ask("source.fixAll.tifa"), ["source.fixAll.tifa"]);
      assert.deepEqual(await ask("source.fixAll.other", "source.organizeImports", "refactor"), []);
      assert.deepEqual(await ask("quickfix", "source.fixAll"), ["quickfix", "source.fixAll.tifa"]);
      assert.deepEqual(kindsOf(await client.codeActions(uri, everywhere)), [
        "quickfix",
        "source.fixAll.tifa",
      ]);
      const unasked = { triggerKind: CodeActionTriggerKind.Automatic };
      assert.deepEqual(kindsOf(await client.codeActions(uri, everywhere, unasked)), ["quickfix"]);
    });
  });

  test("fix-all makes every safe correction, wherever the cursor is", async () => {
    await withClient({}, async (client) => {
      await client.open(uri, text, "plaintext", 7);
      const at = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      const [action, ...others] = await client.codeActions(uri, at, { only: ["source.fixAll"] });
      assert.deepEqual(others, []);
      const fixed = edited(text, action.edit);
      assert.equal(fixed.split("把习近平总书记的嘱托").length, 3);
      assert.ok(!fixed.includes("习总书记"));
      await client.change(uri, 8, { text: fixed });
      assert.deepEqual(await client.codeActions(uri, at, { only: ["source.fixAll"] }), []);
    });
  });

  test("a correction is preferred only where it stands alone and the client knows the word", async () => {
    for (const knows of [true, false]) {
      const actions = await actionsOn({
        capabilities: knows ? pullingClient : plainClient,
        findings: [
          { text: "甲", confidence: 0.99, fixes: ["一"] },
          { text: "乙", confidence: 0.6, fixes: ["二"] },
          { text: "丙", confidence: 0.99, fixes: ["三", "四"] },
        ],
        only: "quickfix",
      });
      const preferred = actions.filter(({ isPreferred }) => isPreferred === true);
      assert.equal(actions.filter(({ edit }) => edit !== undefined).length, 4);
      assert.deepEqual(
        preferred.map(({ title }) => title),
        knows ? ["一"] : [],
      );
    }
  });

  test("fix-all leaves alone what is only suggested, and what two corrections claim", async () => {
    const [action] = await actionsOn({
      capabilities: plainClient,
      findings: [
        { text: "甲乙", confidence: 1, fixes: ["一"], applicability: "safe" },
        { text: "乙丙", confidence: 1, fixes: ["二"], applicability: "safe" },
        { text: "丁", confidence: 1, fixes: ["三"], applicability: "suggested" },
        { text: "戊", confidence: 1, fixes: ["四"], applicability: "safe" },
      ],
      only: "source.fixAll",
    });
    assert.equal(edited("甲乙丙丁戊", action.edit), "一丙丁四");
  });

  test("a cursor at either end of a finding is at the finding, one further on is not", async () => {
    await withClient({}, async (client) => {
      await client.open(uri, text);
      const { range } = diagnosticOn(text, "习总书记", await client.diagnostics(uri));
      const at = (character: number) => {
        const position = { line: range.start.line, character };
        return client.codeActions(uri, { start: position, end: position }, { only: ["quickfix"] });
      };
      assert.notEqual((await at(range.start.character)).length, 0);
      assert.notEqual((await at(range.end.character)).length, 0);
      assert.equal((await at(range.end.character + 1)).length, 0);
    });
  });
});

describe("hover", { timeout: 60_000 }, () => {
  test("over a finding it shows how sure it is, counts and sources, elsewhere nothing", async () => {
    await withClient({}, async (client) => {
      await client.open(uri, text);
      const diagnostic = diagnosticOn(text, "十大", await client.diagnostics(uri));
      const ask = (character: number) =>
        client.connection.sendRequest(HoverRequest.type, {
          textDocument: { uri },
          position: { line: 0, character },
        });
      const shown = await ask(diagnostic.range.start.character + 1);
      assert.deepEqual(shown?.range, diagnostic.range);
      const { kind, value } = contentOf(shown);
      assert.equal(kind, "markdown");
      assert.ok(value.includes("广大党员"));
      assert.ok(value.includes("canon/near\\-miss") && value.includes("docs/rules/canon/near-miss.md"));
      assert.match(value, /把握 \d+%/);
      assert.match(value, /语料中约 \d+ 次作“\*\*广大党员\*\*”，0 次作“十大党员”。/);
      assert.ok(value.includes("出处："));
      assert.equal(await ask(0), null);
    });
  });

  test("a client without Markdown gets plain text, in its own language", async () => {
    await withClient({ capabilities: plainClient, parameters: { locale: "en" } }, async (client) => {
      await client.open(uri, text);
      const { diagnostics } = await client.published.find((params) => params.uri === uri);
      const { range } = diagnosticOn(text, "十大", diagnostics);
      const shown = await client.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri },
        position: range.start,
      });
      const { kind, value } = contentOf(shown);
      assert.equal(kind, "plaintext");
      assert.ok(value.includes("Sources:") && !value.includes("**"));
    });
  });
});
