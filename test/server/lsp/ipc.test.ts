import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { describe, test } from "node:test";
import {
  createProtocolConnection,
  ExitNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  ShutdownRequest,
} from "vscode-languageserver/node";
import { command } from "./client";

const server = path.join(path.dirname(command), "server.js");

describe("the server's own bundle", { timeout: 60_000 }, () => {
  test("talks over IPC, as VS Code starts it", async () => {
    const child = fork(server, ["--node-ipc"]);
    const exited = once(child, "exit");
    const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    connection.listen();
    const { serverInfo } = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
    });
    assert.equal(serverInfo?.name, "tifa");
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    assert.deepEqual(await exited, [0, null]);
    connection.dispose();
  });

  test("started by hand it says how it is started", async () => {
    const child = fork(server, [], { silent: true });
    let said = "";
    child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
      said += chunk;
    });
    assert.deepEqual(await once(child, "close"), [2, null]);
    assert.match(said, /^[^\n]*--stdio[^\n]*\n$/);
  });
});
