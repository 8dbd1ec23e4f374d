import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";

const PROJECT = path.resolve(import.meta.dirname, "../..");
const CITY = path.join(PROJECT, "examples/valmarine");

function run(...given: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["scripts/run.mjs", "new", "--programme", "--now", "2026-11-23T15:00:00Z", ...given],
    { cwd: PROJECT, encoding: "utf8" },
  );
  return { code: status, out: stdout, err: stderr };
}

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), "programme-"));
  onTestFinished(() => {
    rmSync(made, { recursive: true });
  });
  return made;
}

/** The answers of the worked example, some of them changed. */
function answers(changes: object = {}): string {
  const file = path.join(folder(), "programme.json");
  const shipped = JSON.parse(readFileSync(path.join(CITY, "programme.json"), "utf8")) as object;
  writeFileSync(file, JSON.stringify({ ...shipped, ...changes }));
  return file;
}

describe("npm run new -- --programme", () => {
  it("writes the worked example byte for byte, into a folder that is not there yet", () => {
    const output = path.join(folder(), "new/programme");
    const { code, out, err } = run("--answers", answers(), "--output", output);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(
      /_data is written\. Next: npm run check .*\n.*_data est écrit\. Ensuite\u00a0: npm run check/,
    );
    for (const name of readdirSync(path.join(CITY, "_data")))
      expect(readFileSync(path.join(output, "_data", name), "utf8")).toBe(
        readFileSync(path.join(CITY, "_data", name), "utf8"),
      );
    expect(readdirSync(output).sort()).toEqual(["_data", "awards", "opportunities"]);
  });

  it("writes over nothing unless it is told to, and then the whole folder at once", () => {
    const output = folder();
    mkdirSync(path.join(output, "_data"));
    writeFileSync(path.join(output, "_data/program.yml"), "mine\n");
    const refused = run("--answers", answers(), "--output", output);
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(
      /^[^\n]*--replace writes a new one[^\n]* · [^\n]*--replace en écrit[^\n]*\n$/,
    );
    expect(readFileSync(path.join(output, "_data/program.yml"), "utf8")).toBe("mine\n");
    expect(run("--answers", answers(), "--output", output, "--replace").code).toBe(0);
    expect(readFileSync(path.join(output, "_data/program.yml"), "utf8")).toContain("City of Valmarine");
    expect(readdirSync(output).sort()).toEqual(["_data", "awards", "opportunities"]);
  });

  it("writes nothing where the answers make no good programme, and says which and why in both languages", () => {
    const output = folder();
    const changes = { currency: "euros", time_zone: "Europe/Atlantis", name: { en: "Only English" } };
    const { code, out } = run("--answers", answers(changes), "--output", output);
    expect(code).toBe(1);
    expect(out).toContain("currency");
    expect(out).toContain("un fuseau horaire comme America/Toronto");
    expect(out).toContain("Nothing was written.\nRien n’a été écrit.\n");
    expect(readdirSync(output)).toEqual([]);
  });

  it.each([
    ["nowhere to write to", [], "--programme needs --output DIR"],
    ["records to write to", ["--content", "."], "--content is not for --programme"],
    [
      "a file of answers that is not there",
      ["--output", "never", "--answers", "/nowhere.json"],
      "no such file",
    ],
    ["no terminal to ask in", ["--output", "never"], "There is no terminal to ask in"],
  ])("exits 2 with one line where it is given %s", (_, given, why) => {
    const { code, err } = run(...given);
    expect(code).toBe(2);
    expect(err).toContain(why);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(existsSync(path.join(PROJECT, "never"))).toBe(false);
  });
});
