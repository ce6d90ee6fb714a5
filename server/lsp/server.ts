import type { Connection } from "vscode-languageserver/node";
import { serve } from "./serve";
import { shippedServices } from "./shipped-services";

/** Starts the language server on a connection that nothing listens on yet; it lasts until the client's `exit`. */
export function startLanguageServer(connection: Connection): void {
  serve(connection, shippedServices());
}
