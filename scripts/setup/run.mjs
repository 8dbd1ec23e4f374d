import path from "node:path";

import { ensureBrowser } from "./browser.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { SetupFailure } from "./failure.mjs";
import { inTurn } from "./turn.mjs";

const PROJECT = path.resolve(import.meta.dirname, "../..");

/** Sets the project up and sets the exit code: 0 when all is there, 2 when it cannot be. Everything is said on stderr,
 * so that `npm run --silent check -- --format json` prints JSON and nothing else. */
export async function run(argv) {
  try {
    const unknown = argv.find((argument) => argument !== "--browser");
    if (unknown !== undefined) {
      throw new SetupFailure(
        `Unknown argument ${unknown}: the set-up knows --browser only.`,
        `Argument inconnu, ${unknown}. La mise en place ne connaît que --browser.`,
      );
    }
    await ensureDependencies(PROJECT, inTurn);
    if (argv.includes("--browser")) await ensureBrowser(PROJECT, inTurn);
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error;
    console.error(`${error.en}\n${error.fr}`);
    process.exitCode = 2;
  }
}
