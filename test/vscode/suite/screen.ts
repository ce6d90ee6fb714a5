import { access, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";

/** What the driver does on the suite's behalf; see browser-requests.mjs. Selectors are CSS. */
export type Step =
  | { readonly press: string }
  | { readonly click: string }
  | { readonly waitFor: string }
  | { readonly gone: string }
  | { readonly screenshot: string };

const exchange = process.env.TIFA_SUITE_EXCHANGE;
const timeout = 120_000;
let requests = 0;

/** Whether somebody watches the window: in code-server's workbench a browser does, elsewhere nobody. */
export const watched = exchange !== undefined;

/** Has the steps done in the window; without a watcher, does nothing. */
export async function onScreen(...steps: readonly Step[]): Promise<void> {
  if (exchange === undefined) return;
  const name = path.join(exchange, String(++requests).padStart(3, "0"));
  // Written aside and moved, so that the driver never reads half a request.
  await writeFile(`${name}.part`, JSON.stringify(steps));
  await rename(`${name}.part`, `${name}.request.json`);
  const response = `${name}.response.json`;
  const deadline = Date.now() + timeout;
  while (!(await exists(response))) {
    if (Date.now() > deadline) throw new Error(`the driver did not answer ${JSON.stringify(steps)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const { error } = JSON.parse(await readFile(response, "utf8")) as { error?: string };
  if (error !== undefined) throw new Error(`on screen: ${error}`);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
