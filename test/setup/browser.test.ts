import path from "node:path";

import { describe, expect, it } from "vitest";

import { FakeMachine } from "./fake-machine.ts";

const RECORD = "node_modules/.cache/browser-path";
const isRoot = process.getuid?.() === 0;

/** Speaks as much of the debugging protocol as the set-up asks of a browser. */
const BROWSER = `
const fs = require("fs");
const answers = fs.createWriteStream(null, { fd: 4 });
let pending = "";
fs.createReadStream(null, { fd: 3 }).on("data", (text) => {
  const messages = (pending + text).split("\\0");
  pending = messages.pop();
  for (const { id } of messages.map((message) => JSON.parse(message))) {
    answers.write(JSON.stringify({ id, result: { targetId: "t", sessionId: "s", result: { value: 42 } } }) + "\\0");
  }
});`;

const FAILS = `console.error("asleep"); process.exit(1);`;

/** A machine without a browser, whose npm installs dependencies and nothing else. */
function machineWithoutBrowser(): FakeMachine {
  const machine = new FakeMachine();
  machine.program(
    "npm",
    `if (process.argv[2] === "ci") require("fs").mkdirSync("node_modules"); else { ${FAILS} }`,
  );
  machine.program("apt-get", FAILS);
  return machine;
}

describe.skipIf(process.platform === "win32")("the set-up's browser", () => {
  it("is CHROME_PATH where that opens a page", async () => {
    const machine = machineWithoutBrowser();
    const mine = machine.program("my-browser", BROWSER);
    const { code } = await machine.setUp({ args: ["--browser"], env: { CHROME_PATH: mine } });
    expect(code).toBe(0);
    expect(machine.read(RECORD)).toBe(`${mine}\n`);
  });

  it("is one on the machine where CHROME_PATH does not start, and that is said", async () => {
    const machine = machineWithoutBrowser();
    const installed = machine.program("google-chrome", BROWSER);
    const { code, stderr } = await machine.setUp({
      args: ["--browser"],
      env: { CHROME_PATH: "/nowhere/chrome" },
    });
    expect(code).toBe(0);
    expect(stderr).toContain("CHROME_PATH (/nowhere/chrome) does not start");
    expect(machine.read(RECORD)).toBe(`${installed}\n`);
  });

  it("is not a program that prints a version and opens no page", async () => {
    const machine = machineWithoutBrowser();
    machine.program("chromium", `console.log("Chromium 1.2.3");`);
    const installed = machine.program("microsoft-edge", BROWSER);
    await machine.setUp({ args: ["--browser"] });
    expect(machine.read(RECORD)).toBe(`${installed}\n`);
  });

  it.skipIf(process.platform !== "linux" || process.arch !== "x64")(
    "is brought by npm where there is none",
    async () => {
      const machine = machineWithoutBrowser();
      const browser = JSON.stringify(`#!${process.execPath}\n${BROWSER}`);
      const index = `import fs from "node:fs";
export default { executablePath: async () => fs.writeFileSync(process.env.TMPDIR + "/chromium", ${browser}, { mode: 0o755 }) };`;
      machine.program(
        "npm",
        `const fs = require("fs");
if (process.argv[2] === "ci") fs.mkdirSync("node_modules");
else {
  const folder = "node_modules/.cache/browser/node_modules/@sparticuz/chromium/";
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(folder + "package.json", '{"type":"module","exports":"./index.js"}');
  fs.writeFileSync(folder + "index.js", ${JSON.stringify(index)});
}`,
      );
      // The wrapper for slim systems is a shell script, and needs these two.
      machine.program("dirname", `console.log(require("path").dirname(process.argv[2]));`);
      const { code } = await machine.setUp({ args: ["--browser"] });
      expect(code).toBe(0);
      expect(machine.read(RECORD)).toContain(path.join(machine.project, "node_modules/.cache/browser/"));
      expect(machine.calls("apt-get")).toEqual([]);
    },
  );

  it.runIf(isRoot)("is brought by apt, as root, where npm brings none", async () => {
    const machine = machineWithoutBrowser();
    const browser = JSON.stringify(`#!${process.execPath}\n${BROWSER}`);
    machine.program(
      "apt-get",
      `if (process.argv[2] === "install") require("fs").writeFileSync(require("path").dirname(process.argv[1]) + "/chromium", ${browser}, { mode: 0o755 });`,
    );
    const { code } = await machine.setUp({ args: ["--browser"] });
    expect(code).toBe(0);
    expect(machine.calls("apt-get")).toEqual(["update", "install -y --no-install-recommends chromium"]);
    expect(path.basename(machine.read(RECORD) ?? "")).toBe("chromium\n");
  });

  it("cannot be had: why, and what to do, in both languages", async () => {
    const machine = machineWithoutBrowser();
    const { code, stderr } = await machine.setUp({ args: ["--browser"] });
    expect(code).toBe(2);
    expect(stderr).toContain("npm: ");
    expect(stderr).toContain(isRoot ? "apt-get update: asleep" : "apt: not root");
    expect(stderr).toContain("No browser starts on this machine");
    expect(stderr).toContain("Aucun navigateur ne démarre sur cette machine");
    expect(stderr).not.toContain("    at ");
    expect(machine.read(RECORD)).toBeUndefined();
  });
});
