import { execFile, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { folderOf } from "../import/support/folder.ts";
import { goodRecords, memoryFolder, NOW } from "../register/memory-folder.ts";
import { openDesk } from "../../src/posting/desk.ts";
import { WHOLE, wholeAnswers } from "./support/answers.ts";

const PROJECT = path.resolve(import.meta.dirname, "../..");
const FILE = "opportunities/2027-002-accessible-colour-picker-for-our-forms.md";

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(script: string, ...given: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["scripts/run.mjs", script, "--now", new Date(NOW).toISOString(), ...given],
    { cwd: PROJECT, encoding: "utf8" },
  );
  return { code: status, out: stdout, err: stderr };
}

function answersFile(answers: unknown): string {
  const folder = mkdtempSync(path.join(tmpdir(), "answers-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const file = path.join(folder, "answers.json");
  writeFileSync(file, typeof answers === "string" ? answers : JSON.stringify(answers));
  return file;
}

describe("npm run new", () => {
  it("writes the file of the answers, says what to do next in one line, and the file passes the check", () => {
    const root = folderOf();
    const { code, out, err } = run("new", "--content", root, "--answers", answersFile(WHOLE));
    expect({ code, out, err }).toEqual({
      code: 0,
      out: `${FILE} is written. Next: commit it on a branch and open a pull request.\n${FILE} est écrit. Ensuite\u00a0: validez-le (commit) dans une branche et ouvrez une demande de tirage.\n`,
      err: "",
    });
    const desk = openDesk(memoryFolder(goodRecords()), NOW);
    expect(readFileSync(path.join(root, FILE), "utf8")).toBe(
      desk.kind === "desk" ? desk.judge(wholeAnswers()).draft.text : "",
    );
    expect(run("check", "--content", root)).toMatchObject({ code: 0, err: "" });
  });

  it("gives the next one the next number, and writes over nothing", () => {
    const root = folderOf();
    const file = answersFile(WHOLE);
    run("new", "--content", root, "--answers", file);
    const first = readFileSync(path.join(root, FILE), "utf8");
    const { code, out } = run("new", "--content", root, "--answers", file);
    expect(code).toBe(0);
    expect(out).toContain("opportunities/2027-003-accessible-colour-picker-for-our-forms.md is written.");
    expect(readFileSync(path.join(root, FILE), "utf8")).toBe(first);
  });

  it("gives each of several that are written at once a number of its own", { timeout: 60_000 }, async () => {
    const root = folderOf();
    const before = readdirSync(root);
    const titles = ["Atlas", "Boats", "Canoes", "Docks", "Eddies", "Fords"];
    const runs = titles.map((title) => {
      const file = answersFile({ ...WHOLE, title: { en: title, fr: title } });
      const command = ["scripts/run.mjs", "new", "--now", new Date(NOW).toISOString()];
      return promisify(execFile)(process.execPath, [...command, "--content", root, "--answers", file], {
        cwd: PROJECT,
      });
    });
    const said = (await Promise.all(runs)).map(({ stdout }) => / ?(\S+) is written/.exec(stdout)?.[1] ?? "");
    const names = readdirSync(path.join(root, "opportunities")).map((name) => `opportunities/${name}`);
    expect(names.filter((name) => said.includes(name))).toHaveLength(titles.length);
    expect(new Set(names.map((name) => name.slice(0, 22))).size).toBe(names.length);
    expect(readdirSync(root)).toEqual(before);
  });

  it("exits 1 and writes nothing where the answers break a guardrail, and says which", () => {
    const root = folderOf();
    const { code, out } = run(
      "new",
      "--content",
      root,
      "--answers",
      answersFile({ ...WHOLE, price: "9000" }),
    );
    expect(code).toBe(1);
    expect(out).toContain("MA-201  price");
    expect(out).toContain("Nothing was written.\nRien n’a été écrit.\n");
    expect(existsSync(path.join(root, FILE))).toBe(false);
  });

  it("exits 2 with one line where there is no terminal to ask in", () => {
    const { code, out, err } = run("new", "--content", folderOf());
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^There is no terminal to ask in: .* · Il n’y a pas de terminal [^\n]*\n$/);
  });

  it.each([
    ["is not JSON", "{", "it is not JSON"],
    ["has another shape", { titles: {} }, "did you mean “title”?"],
  ])("exits 2 with one line where the file of answers %s", (_, answers, why) => {
    const { code, err } = run("new", "--content", folderOf(), "--answers", answersFile(answers));
    expect(code).toBe(2);
    expect(err).toContain(why);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  it("exits 2 where there is no file of answers, or no number left", () => {
    const missing = run("new", "--content", folderOf(), "--answers", "/nowhere/answers.json");
    expect([missing.code, missing.err.trim().split("\n").length]).toEqual([2, 1]);
    expect(missing.err).toContain("there is no such file. · --answers /nowhere/answers.json");
    expect(missing.err).toContain("ce fichier n’existe pas.");
    const root = folderOf();
    writeFileSync(path.join(root, "opportunities/2027-999-last.md"), "---\n---\n");
    const full = run("new", "--content", root, "--answers", answersFile(WHOLE));
    expect([full.code, full.err]).toEqual([2, expect.stringContaining("2027 has no number left")]);
  });

  it("does not write through a link", () => {
    const root = folderOf({ ...goodRecords() });
    const elsewhere = mkdtempSync(path.join(tmpdir(), "elsewhere-"));
    onTestFinished(() => {
      rmSync(elsewhere, { recursive: true });
    });
    rmSync(path.join(root, "opportunities"), { recursive: true });
    rmSync(path.join(root, "awards"), { recursive: true });
    symlinkSync(elsewhere, path.join(root, "opportunities"));
    const { code } = run("new", "--content", root, "--answers", answersFile(WHOLE));
    expect(code).not.toBe(0);
    expect(existsSync(path.join(elsewhere, FILE.slice(14)))).toBe(false);
  });
});
