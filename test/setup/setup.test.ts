import { readFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { FakeMachine } from "./fake-machine.ts";

const STAMP = "node_modules/.setup-stamp";
const INSTALLS = `require("fs").mkdirSync("node_modules", { recursive: true });`;
const FAILS = `console.error("npm error the registry is asleep"); process.exit(1);`;

function machineWithNpm(javaScript = INSTALLS): FakeMachine {
  const machine = new FakeMachine();
  machine.program("npm", javaScript);
  return machine;
}

describe.skipIf(process.platform === "win32")("the set-up", () => {
  it("installs the dependencies where there are none, and says so in one line", async () => {
    const machine = machineWithNpm();
    const { code, stderr } = await machine.setUp();
    expect(code).toBe(0);
    expect(stderr.trim().split("\n")).toEqual([
      "Installing the dependencies, once… · Installation des dépendances, une seule fois…",
    ]);
    expect(machine.calls("npm")).toEqual(["ci --no-audit --no-fund --include=dev"]);
  });

  it("does nothing and says nothing the second time", async () => {
    const machine = machineWithNpm();
    await machine.setUp();
    const { code, stderr } = await machine.setUp();
    expect({ code, stderr, installations: machine.calls("npm").length }).toEqual({
      code: 0,
      stderr: "",
      installations: 1,
    });
  });

  it("installs again when package-lock.json has changed", async () => {
    const machine = machineWithNpm();
    await machine.setUp();
    machine.lock("two");
    await machine.setUp();
    expect(machine.calls("npm")).toHaveLength(2);
  });

  it("installs again for another major version of Node", async () => {
    const machine = machineWithNpm();
    await machine.setUp();
    const stamp = machine.read(STAMP) ?? "";
    machine.write(STAMP, stamp.replace(/node\d+/, "node18"));
    await machine.setUp();
    expect(machine.calls("npm")).toHaveLength(2);
    expect(machine.read(STAMP)).toBe(stamp);
  });

  it("takes what a person's own npm install has brought, where it is what the lock file says", async () => {
    const machine = machineWithNpm();
    const present = { packages: { "node_modules/a": { version: "one" } } };
    machine.write("node_modules/.package-lock.json", JSON.stringify(present));
    await machine.setUp();
    expect(machine.calls("npm")).toEqual([]);

    machine.lock("two");
    await machine.setUp();
    expect(machine.calls("npm")).toHaveLength(1);
  });

  it("needs to write nothing where all is there, as for somebody who may only read", async () => {
    const machine = machineWithNpm();
    machine.write(".cache", "no folder can be made here");
    machine.write(
      "node_modules/.package-lock.json",
      JSON.stringify({ packages: { "node_modules/a": { version: "one" } } }),
    );
    expect(await machine.setUp()).toEqual({ code: 0, stderr: "" });
    expect(machine.calls("npm")).toEqual([]);
  });

  it("says where it cannot write, and what to do, in both languages", async () => {
    const machine = machineWithNpm();
    machine.write(".cache", "no folder can be made here");
    const { code, stderr } = await machine.setUp();
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^The dependencies are to be installed, and nothing can be written into \S+ \(E\w+\): .+\nLes dépendances sont à installer, .+\n$/,
    );
    expect(machine.calls("npm")).toEqual([]);
  });

  it("shows what npm said and what to do, in both languages, when the installation fails", async () => {
    const machine = machineWithNpm(FAILS);
    const { code, stderr } = await machine.setUp();
    expect(code).toBe(2);
    expect(stderr).toContain("npm error the registry is asleep");
    expect(stderr).toContain("The dependencies could not be installed");
    expect(stderr).toContain("L’installation des dépendances a échoué");
    expect(stderr).not.toContain("    at ");
  });

  it("leaves no stamp behind an installation that failed, also over an older one", async () => {
    const machine = machineWithNpm();
    await machine.setUp();
    machine.lock("two");
    machine.program("npm", FAILS);
    await machine.setUp();
    expect(machine.read(STAMP)).toBeUndefined();
  });

  it("installs once when two set-ups run at the same time", async () => {
    const machine = machineWithNpm(`setTimeout(() => { ${INSTALLS} }, 400);`);
    const both = await Promise.all([machine.setUp(), machine.setUp()]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(machine.calls("npm")).toHaveLength(1);
  });

  it("can be interrupted: no stamp, and the next one does not wait", async () => {
    const machine = machineWithNpm(`${INSTALLS} setInterval(() => {}, 1000);`);
    const interrupted = await machine.setUp({ onOutput: (_, interrupt) => interrupt() });
    expect(interrupted.code).toBe(130);
    expect(machine.read(STAMP)).toBeUndefined();
    expect(machine.read(".cache/setup-turn")).toBeUndefined();

    machine.program("npm", INSTALLS);
    const { code, stderr } = await machine.setUp();
    expect(code).toBe(0);
    expect(stderr).not.toContain("Waiting");
  });

  it("gets over a turn that a killed set-up has left", { timeout: 60_000 }, async () => {
    const machine = machineWithNpm();
    machine.write(".cache/setup-turn", "left behind");
    const { code, stderr } = await machine.setUp();
    expect(code).toBe(0);
    expect(stderr).toContain("Waiting for another set-up");
    expect(machine.calls("npm")).toHaveLength(1);
  });

  it("asks for a newer Node in one sentence a language, and touches nothing", async () => {
    const machine = machineWithNpm();
    const old = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.18.3" } })`;
    const { code, stderr } = await machine.setUp({ node: ["--import", `data:text/javascript,${old}`] });
    expect(code).toBe(2);
    expect(stderr.trim().split("\n")).toEqual([
      expect.stringContaining("needs Node.js 20.19 or later, and this is 20.18.3"),
      expect.stringContaining("Node.js 20.19 ou plus récent"),
    ]);
    expect(machine.calls("npm")).toEqual([]);
  });

  it("asks for the Node version that package.json asks for", () => {
    const project = path.resolve(import.meta.dirname, "../..");
    const { engines } = JSON.parse(readFileSync(path.join(project, "package.json"), "utf8")) as {
      engines: { node: string };
    };
    expect(engines.node).toBe(">=20.19");
  });

  it("refuses an argument that it does not know", async () => {
    const machine = machineWithNpm();
    const { code, stderr } = await machine.setUp({ args: ["--brwoser"] });
    expect(code).toBe(2);
    expect(stderr).toContain("Unknown argument --brwoser");
  });
});
