import { readFileSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { Project } from "./project.ts";

const SAY = `import { WORD } from "../src/words/word.ts";
console.log(WORD, process.argv.slice(2).join("|"));
process.exitCode = 3;
`;

function project(files: Readonly<Record<string, string>> = {}): Project {
  return new Project({
    "scripts/say.ts": SAY,
    "src/words/word.ts": `export const WORD = "one";\n`,
    ...files,
  });
}

describe("starting a command", () => {
  it("hands over what was asked, and the exit code back", async () => {
    expect(await project().run("say", "--at", "l’été | à", "")).toEqual({
      code: 3,
      signal: null,
      stdout: "one --at|l’été | à|\n",
      stderr: "",
    });
  });

  it("makes one file of its sources once, and starts from it as long as they are the same", async () => {
    const say = project();
    await say.run("say");
    const [first] = [statSync(say.at(".cache/commands/say.mjs"))];
    expect((await say.run("say")).stdout).toBe("one \n");
    expect(statSync(say.at(".cache/commands/say.mjs")).ino).toBe(first.ino);
    expect(say.kept()).toEqual(["say.mjs"]);
  });

  it("never says what a source said before, even of the same length and the same time", async () => {
    const say = project();
    const { stdout } = await say.run("say");
    const { atime, mtime } = statSync(say.at("src/words/word.ts"));
    say.write("src/words/word.ts", `export const WORD = "two";\n`);
    utimesSync(say.at("src/words/word.ts"), atime, mtime);
    expect([stdout, (await say.run("say")).stdout]).toEqual(["one \n", "two \n"]);
  });

  it.each(["package-lock.json", "tsconfig.json", "scripts/run/bundle.mjs"])(
    "is made anew after a change to %s",
    async (file) => {
      const say = project();
      await say.run("say");
      const before = say.read(".cache/commands/say.mjs");
      say.write(file, `${say.read(file)}\n`);
      await say.run("say");
      expect(say.read(".cache/commands/say.mjs")).not.toBe(before);
    },
  );

  it("does not go on with a source that is gone", async () => {
    const say = project();
    await say.run("say");
    rmSync(say.at("src/words/word.ts"));
    const { code, stdout, stderr } = await say.run("say");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("word.ts");
  });

  it.each([
    ["is half written", (text: string) => text.slice(0, text.length / 2)],
    ["is empty", () => ""],
    ["is something else", () => `console.log("none of ours");\n// made of nothing\n`],
    ["names nothing that it was made of", () => `console.log("none of ours");\n// made of null\n`],
  ])("starts all the same where the file that is kept %s", async (_, spoil) => {
    const say = project();
    await say.run("say");
    say.write(".cache/commands/say.mjs", spoil(say.read(".cache/commands/say.mjs")));
    expect((await say.run("say")).stdout).toBe("one \n");
  });

  it("can be done by several at once, on a fresh clone", async () => {
    const say = project();
    const all = await Promise.all(Array.from({ length: 6 }, (_, index) => say.run("say", String(index))));
    expect(all.map(({ stdout }) => stdout)).toEqual([0, 1, 2, 3, 4, 5].map((index) => `one ${index}\n`));
    expect(say.kept()).toEqual(["say.mjs"]);
  });

  it("needs no place to keep anything: from a folder that can only be read it starts from the sources", async () => {
    const say = project({ ".cache": "no folder can be made here" });
    expect(await say.run("say", "x")).toEqual({ code: 3, signal: null, stdout: "one x\n", stderr: "" });
  });

  it("goes on working where the project is moved to", async () => {
    const say = project({
      "scripts/say.ts": `import { PLACE } from "../src/words/place.ts";\nconsole.log(PLACE.join("\\n"));\n`,
      "src/words/place.ts": `export const PLACE = [import.meta.dirname, import.meta.filename, new URL("beside%20me", import.meta.url).href];\n`,
    });
    const told = (folder: string): string[] => [
      path.join(folder, "src/words"),
      path.join(folder, "src/words/place.ts"),
      `${encodeURI(`file://${folder}/src/words/`)}beside%20me`,
    ];
    expect((await say.run("say")).stdout.trim().split("\n")).toEqual(told(say.folder));
    const before = readFileSync(say.at(".cache/commands/say.mjs"), "utf8");
    const moved = path.join(path.dirname(say.folder), "ailleurs");
    renameSync(say.folder, moved);
    say.folder = moved;
    expect((await say.run("say")).stdout.trim().split("\n")).toEqual(told(moved));
    expect(say.read(".cache/commands/say.mjs")).toBe(before);
  });

  it("tells a fault by the file and line of its source", async () => {
    const say = project({
      "src/words/word.ts": `interface Unused {\n  readonly word: string;\n}\n\nexport const WORD = fail();\nfunction fail(): Unused {\n  throw new Error("broken");\n}\n`,
    });
    const { code, stderr } = await say.run("say");
    expect(code).toBe(1);
    expect(stderr).toContain("Error: broken");
    expect(stderr).toContain(`${say.at("src/words/word.ts")}:7:9`);
    expect(stderr).toContain(`${say.at("src/words/word.ts")}:5:21`);
  });

  it("leaves signals to the command", async () => {
    const wait = project({
      "scripts/wait.ts": `process.once("SIGTERM", () => { console.log("told"); process.exit(7); });\nsetInterval(() => undefined, 1000);\nconsole.log("ready");\n`,
      "scripts/sleep.ts": `setInterval(() => undefined, 1000);\nconsole.log("ready");\n`,
    });
    const [polite, plain] = [wait.start(["wait"]), wait.start(["sleep"])];
    await Promise.all([polite.said, plain.said]);
    polite.kill("SIGTERM");
    plain.kill("SIGTERM");
    expect(await polite.ended).toMatchObject({ code: 7, signal: null, stdout: "ready\ntold\n" });
    expect(await plain.ended).toMatchObject({ code: null, signal: "SIGTERM" });
  });

  it.each(["", "nothing", "../scripts/say", "run", "--help"])(
    "says in one line that there is no command “%s”",
    async (name) => {
      const { code, stdout, stderr } = await project().run(name);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toBe(
        `No command is called “${name}”: package.json lists them. · Aucune commande ne s’appelle «\u00a0${name}\u00a0». La liste est dans package.json.\n`,
      );
    },
  );
});

describe("the commands of the product", () => {
  it("all start in this one way", () => {
    const read = (file: string): string =>
      readFileSync(path.resolve(import.meta.dirname, "../../..", file), "utf8");
    const workflows = ["check", "comment", "payments", "repositories"].map(
      (name) => `.github/workflows/${name}.yml`,
    );
    for (const file of ["package.json", ...workflows, "docs/paypal-relay.md"])
      expect(read(file), file).not.toMatch(/scripts\/[\w-]+\.ts/);
  });
});
