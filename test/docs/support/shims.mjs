// Stands in for a program that documentation names, such as npm: what can be run here and now is run, as the program would;
// what cannot is shown to exist, and the test that runs it is named. What nobody has said how to run ends with 99, and fails.
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, readFileSync } from "node:fs";

const [program, ...given] = process.argv.slice(2);
const NOW = "2026-11-23T15:00:00Z";

/** Commands that are run, with the moment of the demonstration, and the exit codes that are no fault of the page. */
const RUN = {
  check: { now: true, reads: true },
  build: { now: true },
  new: { now: true },
  payment: { now: true, codes: [0, 1] },
  digest: { now: true, reads: true },
  import: { now: true },
  "remove-demonstration": { now: true },
  rules: {},
  schemas: {},
};

/** What serves, asks the network, or takes minutes: it is asked for its options at most, and a test of its own runs it. */
const ELSEWHERE = {
  start: "test/site/start.test.ts",
  test: ".github/workflows/test.yml",
  "test:quick": "scripts/test.mjs",
  types: "scripts/test.mjs",
  imports: "scripts/test.mjs",
  architecture: "test/scripts/architecture/picture.test.ts",
  bench: "test/bench/bench.test.ts",
  mutation: "test/mutation/own-tests.test.ts",
  repositories: "test/scripts/repositories.test.ts",
  "paypal-relay": "test/scripts/paypal-relay.test.ts",
};

const PROGRAMS = { npm, npx, podman };
PROGRAMS[program]();

function npm() {
  if (given[0] === "ci")
    return existsSync("package-lock.json") ? done() : unknown("there is no package-lock.json here");
  const [name, rest] = given[0] === "run" ? [given[1], given.slice(2)] : [given[0], given.slice(1)];
  const script = JSON.parse(readFileSync("package.json", "utf8")).scripts[name];
  if (script === undefined) return unknown(`package.json has no script ${name}`);
  const options = rest[0] === "--" ? rest.slice(1) : rest;
  if (rest.length > 0 && rest[0] !== "--") return unknown("options of a command come after --");
  if (name in ELSEWHERE) return elsewhere(ELSEWHERE[name]);
  if (!(name in RUN))
    return unknown(`nobody has said how to run npm run ${name} (test/docs/support/shims.mjs)`);
  const command = /(scripts\/run\.mjs) ([\w-]+)$/.exec(script)?.slice(1);
  if (!command) return unknown(`npm run ${name} is not started by scripts/run.mjs`);
  const sends = options.includes("--send");
  const now = RUN[name].now && !options.includes("--now") ? ["--now", NOW] : [];
  const args = sends ? ["--help"] : [...answered(name, options), ...now];
  // What only reads says the same again, on whichever page it stands.
  const once = `${process.cwd()}: ${name} ${args.join(" ")}`;
  const reads = RUN[name].reads || ["status", "overdue"].includes(args[0]);
  if (
    reads &&
    existsSync(process.env.SHOWN) &&
    readFileSync(process.env.SHOWN, "utf8").split("\n").includes(once)
  )
    return;
  const { status } = spawnSync(process.execPath, [...command, ...args], { stdio: "inherit" });
  process.exitCode = (RUN[name].codes ?? [0]).includes(status) ? 0 : (status ?? 1);
  if (process.exitCode === 0) appendFileSync(process.env.SHOWN, `${once}\n`);
}

/** Nobody is there to answer: a programme is answered for by the example, and an opportunity is not asked for at all. */
function answered(name, options) {
  if (name !== "new" || options.includes("--answers")) return options;
  return options.includes("--programme")
    ? [...options, "--answers", "examples/valmarine/programme.json"]
    : ["--help"];
}

function npx() {
  const files = given.filter((word) => word.startsWith("test/"));
  const missing = files.filter((file) => !existsSync(file));
  if (given[0] !== "vitest" || files.length === 0) return unknown("only npx vitest run FILE is known");
  if (missing.length > 0) return unknown(`there is no ${missing.join(", ")}`);
  done();
}

/** No container is started by tests: test/docs/container.test.ts does what the recipe says without one. */
function podman() {
  if (given[0] === "build" ? !existsSync("Containerfile") : given[0] !== "run")
    return unknown("podman build, or run");
  elsewhere("test/docs/container.test.ts");
}

function elsewhere(test) {
  if (!existsSync(test)) return unknown(`${test}, which should show that it works, is not there`);
  done();
}

function done() {
  appendFileSync(process.env.SHOWN, `${program} ${given.join(" ")}\n`);
}

function unknown(why) {
  console.error(`${program} ${given.join(" ")}: ${why}`);
  process.exitCode = 99;
}
