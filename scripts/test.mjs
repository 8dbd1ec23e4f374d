// The one gate: each step is an npm script that can be run alone. All run, also after one that failed, so that one
// run tells everything; the exit code is 1 if any failed.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const EVERYTHING = ["format:check", "lint", "types", "imports", "dead-code", "markdown", "vitest"];
const QUICK = ["lint", "types", "unit"];

const [option, ...rest] = process.argv.slice(2);
if (rest.length > 0 || (option !== undefined && option !== "--quick")) {
  console.error("npm test takes no arguments: to run some tests, use npx vitest run FILE.");
  console.error(
    "npm test ne prend pas d’argument. Pour une partie des essais, lancez npx vitest run FICHIER.",
  );
  process.exit(2);
}

const results = (option === "--quick" ? QUICK : EVERYTHING).map((step) => {
  console.log(`\n▶ ${step}`);
  const started = performance.now();
  const { status } = spawnSync("npm", ["run", "--silent", step], {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: withBrowser(process.env),
  });
  return { step, passed: status === 0, seconds: (performance.now() - started) / 1000 };
});

console.log("");
for (const { step, passed, seconds } of results) {
  console.log(`${passed ? "✔" : "✖"} ${step.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s`);
}
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;

/** The browser that the set-up has tried; a CHROME_PATH that does not start was told to the reader and passed over. */
function withBrowser(env) {
  const record = new URL("../node_modules/.cache/browser-path", import.meta.url);
  return existsSync(record) ? { ...env, CHROME_PATH: readFileSync(record, "utf8").trim() } : env;
}
