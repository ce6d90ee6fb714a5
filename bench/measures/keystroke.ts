import { spawn } from "node:child_process";
import { PassThrough } from "node:stream";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import type { TextFormat } from "../../rules/text/document";
import { serve } from "../../server/lsp/serve";
import { shippedServices } from "../../server/lsp/shipped-services";
import { dataFile } from "../../server/workspace/shipped-data";
import { longDocument } from "../text/long-document";
import type { Prose } from "../text/prose";
import { profiled } from "../timing/profile";
import { type Distribution, distributionOf } from "../timing/statistics";
import { EditingSession } from "./editing-session";
import { LanguageClient } from "./language-client";
import type { MeasureOptions, Profiled } from "./measure";
import { residentBytes } from "./resident-memory";

const edits = 400;
const warmUpEdits = 50;

/** Keys struck in one session, those that warm up included. */
export const editsInAll = warmUpEdits + edits;

export interface Keystroke extends Profiled {
  /** Milliseconds from the edit reaching the server to the last byte of its diagnostics, in one process. */
  readonly inside: Distribution;
  /** The same as a client of `tifa lsp --stdio` has it, pipes and all. */
  readonly roundTrip: Distribution;
  /** Milliseconds from starting the server to the first diagnostics of the document. */
  readonly open: number;
  readonly diagnostics: number;
  /** Resident memory of the server after the document was linted, and after all the edits. */
  readonly residentAfterLint: number | undefined;
  readonly residentAfterEdits: number | undefined;
}

/** Keys struck in a long document, one at a time, each at a place of its own. */
export async function keystroke(
  prose: Prose,
  format: TextFormat,
  { profile }: MeasureOptions,
): Promise<Keystroke> {
  const text = longDocument(prose.measured, format);
  const inProcess = new EditingSession(serverInProcess(), format, text);
  const diagnostics = await inProcess.open();
  const inside = await struck(inProcess);
  const hot = profile ? await profiled(async () => void (await struck(inProcess))) : undefined;

  const start = performance.now();
  const server = spawn(process.execPath, [dataFile("tifa.js"), "lsp", "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ownProcess = new EditingSession(new LanguageClient(server.stdin, server.stdout), format, text);
  await ownProcess.open();
  const open = performance.now() - start;
  const residentAfterLint = residentBytes(server.pid);
  const roundTrip = await struck(ownProcess);
  const residentAfterEdits = residentBytes(server.pid);
  server.kill();
  return {
    inside,
    roundTrip,
    open,
    diagnostics,
    residentAfterLint,
    residentAfterEdits,
    ...(hot === undefined ? {} : { hot }),
  };
}

async function struck(session: EditingSession): Promise<Distribution> {
  for (let i = 0; i < warmUpEdits; i++) await session.strike();
  const times: number[] = [];
  for (let i = 0; i < edits; i++) times.push(await session.strike());
  return distributionOf(times);
}

function serverInProcess(): LanguageClient {
  const [toServer, fromServer] = [new PassThrough(), new PassThrough()];
  serve(createConnection(ProposedFeatures.all, toServer, fromServer), shippedServices());
  return new LanguageClient(toServer, fromServer);
}
