import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printGithub } from "../../src/problems/github.ts";
import { HOSTILE, problem } from "./make-problem.ts";

/** A line as the runner of GitHub Actions reads it: a command, its properties and its data, all unescaped. */
function read(
  line: string,
): { command: string; properties: Record<string, string>; data: string } | undefined {
  const [, command = "", written = "", data = ""] = /^\s*::([a-z-]+)(?: (.*?))?::(.*)$/.exec(line) ?? [];
  if (command === "") return undefined;
  const pairs = written.split(",").map((pair): [string, string] => {
    const [name = "", ...value] = pair.split("=");
    return [name, unescape(value.join("="))];
  });
  return { command, properties: Object.fromEntries(pairs), data: unescape(data) };
}

const unescape = (text: string): string =>
  text
    .replaceAll("%2C", ",")
    .replaceAll("%3A", ":")
    .replaceAll("%0A", "\n")
    .replaceAll("%0D", "\r")
    .replaceAll("%25", "%");

const hostile = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary" }));

describe("problems as annotations of GitHub", () => {
  it("stand beside their lines, in both languages, with the page of the rule", () => {
    expect(printGithub([problem({ level: "warning" })])).toBe(
      "::warning file=opportunities/2027-001-date-picker.md,line=10,col=8,title=MA-201 price::" +
        "The price is over the limit. Ask for less.%0A" +
        "Le prix dépasse la limite\u00a0: 10\u00a0000\u00a0$. Demandez moins.%0Adocs/rules/MA-201.md\n" +
        "0 errors, 1 warning, 0 signals · 0 erreur, 1 avertissement, 0 signal",
    );
  });

  it("have a level that the host knows", () => {
    const lines = printGithub([problem(), problem({ level: "warning" }), problem({ level: "signal" })]);
    expect(lines.split("\n").map((line) => read(line)?.command)).toEqual([
      "error",
      "warning",
      "notice",
      undefined,
    ]);
  });

  it("are ten of a level where there are ten", () => {
    const lines = printGithub(Array.from({ length: 10 }, () => problem())).split("\n");
    expect(lines.filter((line) => read(line)?.properties["line"] === "10")).toHaveLength(10);
    expect(lines).toHaveLength(11);
  });

  it("are nine of a level where there are more, and a tenth that says how many", () => {
    const lines = printGithub([
      ...Array.from({ length: 12 }, (_, index) => problem({ line: index + 1 })),
      problem({ level: "warning", line: 99 }),
    ]).split("\n");
    expect(lines.map((line) => read(line)?.properties["line"])).toEqual([
      ..."123456789",
      undefined,
      "99",
      undefined,
    ]);
    expect(read(lines[9] ?? "")).toMatchObject({
      command: "error",
      properties: { title: "3 errors · 3 erreurs" },
    });
  });

  it("say which rules were skipped, and why", () => {
    const skipped = [{ rule: "MA-213", reason: { en: "No revision.", fr: "Pas de révision." } }] as const;
    expect(printGithub([], skipped).split("\n")[0]).toBe(
      "::notice title=Skipped%3A MA-213 · Vérification omise\u00a0%3A MA-213::No revision.%0APas de révision.",
    );
  });

  it("cannot be forged: whatever a contributor writes stays what it is", () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (file, path, said) => {
        const message = { en: `“${said}”`, fr: `« ${said} »` };
        const lines = printGithub([problem({ file, path: `a${path}`, message })]).split("\n");
        expect(lines).toHaveLength(2);
        const command = read(lines[0] ?? "");
        expect(command?.command).toBe("error");
        expect(Object.keys(command?.properties ?? {})).toEqual(["file", "line", "col", "title"]);
        expect(command?.properties["line"]).toBe("10");
        expect(command?.properties["file"]).toBe(file);
        expect(command?.data.split("\n")).toHaveLength(3);
      }),
    );
  });

  it("name the file as it is, whatever its name, so that the host finds it", () => {
    const file = "opportunities/a@b, 100%: c\r\nd.md";
    const [line = ""] = printGithub([problem({ file })]).split("\n");
    expect(line).toContain("::error file=opportunities/a@b%2C 100%25%3A c%0D%0Ad.md,line=10,");
  });

  it("mention nobody", () => {
    const said = { en: "@everyone \uff20everyone", fr: "@everyone" };
    expect(printGithub([problem({ message: said, path: "@everyone" })])).not.toMatch(/[@\uff20]e/);
  });
});
