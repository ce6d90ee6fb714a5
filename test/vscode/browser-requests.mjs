// What the suite cannot do through VS Code's API it asks of the browser: to press a key as an author would, to wait
// until something can be seen, to take a picture. Request and response are files, the one channel that both the
// extension host and this process have.

import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

const pollEvery = 100;

/**
 * Answers `N.request.json`, a list of steps, with `N.response.json`.
 * Steps: { press: key } · { click: selector } · { waitFor: selector } · { gone: selector } · { screenshot: name }
 */
export function serveRequests(page, exchange, screenshots) {
  let running = true;
  const loop = async () => {
    while (running) {
      for (const file of readdirSync(exchange).filter((name) => name.endsWith(".request.json"))) {
        const response = path.join(exchange, file.replace(".request.", ".response."));
        if (!existsSync(response)) await answer(path.join(exchange, file), response);
      }
      await new Promise((resolve) => setTimeout(resolve, pollEvery));
    }
  };
  const answer = async (request, response) => {
    let verdict = {};
    try {
      for (const step of JSON.parse(readFileSync(request, "utf8"))) await perform(page, step, screenshots);
    } catch (error) {
      verdict = { error: error.message };
      await page.screenshot({ path: path.join(screenshots, "failed-request.png") }).catch(() => undefined);
    }
    // Written aside and moved, so that the suite never reads half an answer.
    writeFileSync(`${response}.part`, JSON.stringify(verdict));
    renameSync(`${response}.part`, response);
  };
  const finished = loop().catch((error) => console.error(`browser requests: ${error.message}`));
  return {
    stop() {
      running = false;
      return finished;
    },
  };
}

async function perform(page, step, screenshots) {
  const timeout = 60_000;
  if ("press" in step) await page.keyboard.press(step.press);
  else if ("click" in step) await page.locator(step.click).first().click({ timeout });
  else if ("waitFor" in step) await page.locator(step.waitFor).first().waitFor({ state: "visible", timeout });
  else if ("gone" in step) await page.locator(step.gone).first().waitFor({ state: "hidden", timeout });
  else if ("screenshot" in step)
    await page.screenshot({ path: path.join(screenshots, `${step.screenshot}.png`) });
  else throw new Error(`unknown step ${JSON.stringify(step)}`);
}
