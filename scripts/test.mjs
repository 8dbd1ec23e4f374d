// The one gate: each step is an npm script that can be run alone. All run, also after one that failed, so that one
// run tells everything; the exit code is 1 if any failed. Steps that keep one processor busy run two at a time, and what one
// says is shown when it ends; Vitest, which keeps both busy, runs last.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const EVERYTHING = {
  together: ["lint", "format:check", "types", "imports", "dead-code", "markdown"],
  last: "vitest",
};

// What can be known in under a minute on two processors: the types, and the units (all but what vitest.config.ts calls LONG, and
// SITE). Style is left to the editor and to the whole: with types in mind, it takes a minute of its own.
const QUICK = { together: ["types"], last: "unit" };

const [option, ...rest] = process.argv.slice(2);
if (rest.length > 0 || (option !== undefined && option !== "--quick")) {
  console.error("npm test takes no arguments: to run some tests, use npx vitest run FILE.");
  console.error(
    "npm test ne prend pas d’argument. Pour une partie des essais, lancez npx vitest run FICHIER.",
  );
  process.exit(2);
}

const { together, last } = option === "--quick" ? QUICK : EVERYTHING;
const env = withBrowser(process.env);
const results = [];
const waiting = [...together];
await Promise.all(
  [1, 2].map(async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift())
      results.push(await run(step, "pipe"));
  }),
);
console.log(`\n▶ ${last}`);
results.push(await run(last, "inherit"));

console.log("");
for (const { step, passed, seconds } of results) {
  console.log(`${passed ? "✔" : "✖"} ${step.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s`);
}
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;

/** Runs a step. What it says is shown at once (“inherit”), or whole when it ends (“pipe”). */
async function run(step, output) {
  const started = performance.now();
  const child = spawn("npm", ["run", "--silent", step], {
    stdio: ["inherit", output, output],
    shell: process.platform === "win32",
    env,
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (piece) => said.push(piece));
  const code = await new Promise((resolve) => {
    child.once("error", () => resolve(1)).once("close", resolve);
  });
  if (output === "pipe") process.stdout.write(`\n▶ ${step}\n${Buffer.concat(said).toString("utf8")}`);
  return { step, passed: code === 0, seconds: (performance.now() - started) / 1000 };
}

/** The browser that the set-up has tried; a CHROME_PATH that does not start was told to the reader and passed over. */
function withBrowser(env) {
  const record = new URL("../node_modules/.cache/browser-path", import.meta.url);
  return existsSync(record) ? { ...env, CHROME_PATH: readFileSync(record, "utf8").trim() } : env;
}
