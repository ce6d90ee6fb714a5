import { env, type LogOutputChannel } from "vscode";
import {
  type DocumentSelector,
  LanguageClient,
  RevealOutputChannelOn,
  State,
  TransportKind,
} from "vscode-languageclient/node";
import { RestartPolicy } from "./restart-policy";

/** The documents Tifa reads. The client runs where the files are, so `file` covers remote workspaces too. */
const documentSelector: DocumentSelector = ["markdown", "plaintext"].flatMap((language) =>
  ["file", "untitled"].map((scheme) => ({ scheme, language })),
);

/** The library's client; its name, `tifa`, is the section the settings stand in, `tifa.trace.server` among them. */
export class TifaLanguageClient extends LanguageClient {
  private failed = false;

  /** `onFailure` is called at most once: when there is no server and there will be none. */
  constructor(
    module: string,
    output: LogOutputChannel,
    private readonly onFailure: () => void,
  ) {
    const policy = new RestartPolicy();
    super(
      "tifa",
      "Tifa 提法",
      {
        run: { module, transport: TransportKind.ipc },
        debug: { module, transport: TransportKind.ipc, options: { execArgv: ["--inspect=6009"] } },
      },
      {
        documentSelector,
        outputChannel: output,
        // What goes wrong in one request is for the log; it must not pull the author away from the text.
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        initializationOptions: { locale: env.language },
        // Without this the library shows the bare error beside our own message.
        initializationFailedHandler: () => false,
        errorHandler: policy,
      },
    );
    this.onDidChangeState(({ newState }) => {
      if (newState === State.Running) policy.serverIsRunning();
    });
  }

  /** The library marks by `force` what leaves the author without a server, some failures twice over. */
  override error(message: string, data?: unknown, showNotification?: boolean | "force"): void {
    super.error(message, data, false);
    if (showNotification !== "force" || this.failed) return;
    this.failed = true;
    this.onFailure();
  }
}
