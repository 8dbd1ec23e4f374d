import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { english } from "../../site/content/english.ts";
import { writeFolder } from "../../site/content/write-folder.ts";
import { fakeNotify, type FakeNotify } from "./fake-notify.ts";

const PROJECT = path.resolve(import.meta.dirname, "../../..");
const KEY = "digest-00000000-0000-4000-8000-000000000000-11111111-1111-4111-8111-111111111111";
const NOW = "2026-11-23T15:00:00Z";

let folder: string;
let fake: FakeNotify;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "digest-"));
  writeFolder(path.join(folder, "content"), english);
  writeFileSync(path.join(folder, "list.txt"), "# who asked for it\na@example.org\n\nb@example.org\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  fake = await fakeNotify(KEY);
});
afterEach(() => fake.close());

async function digest(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; out: string; error: string }> {
  // Whoever runs the tests may have set it up.
  const rest = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:NOTIFY|DIGEST)_/.test(name)),
  );
  const child = spawn(
    process.execPath,
    ["scripts/run.mjs", "digest", "--content", path.join(folder, "content"), ...args],
    { cwd: PROJECT, env: { ...rest, ...env } },
  );
  let [out, error] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (error += text));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, out, error };
}

const settings = (): Record<string, string> => ({
  NOTIFY_API_KEY: KEY,
  NOTIFY_TEMPLATE_ID: "f33517ff-2a88-4f6e-b855-c550268ce08a",
  NOTIFY_API_URL: fake.origin,
  DIGEST_RECIPIENTS: path.join(folder, "list.txt"),
});

describe("npm run digest", () => {
  it("prints the last whole week, or the one that is named", async () => {
    const last = await digest(["--now", NOW]);
    expect(last).toMatchObject({ code: 0, error: "" });
    expect(last.out).toContain("A map of hydrants");
    const named = await digest(["--now", NOW, "--week", "2026-W14"]);
    expect(named.out).toContain("Awarded: A list of trees (Demonstration)");
  });

  it.each([
    [["--week", "2026-W54"], "--week 2026-W54"],
    [["--week", "2026-W49"], "--week 2026-W49"],
    [["--language", "fr"], "--language fr"],
    [["--language", "de"], "--language de"],
    [["--send", "--week", "2026-W14"], "--week 2026-W14"],
  ])("says what is wrong with %j in one line", async (args, words) => {
    const { code, out, error } = await digest(["--now", NOW, ...args]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toContain(words);
    expect(error.trim().split("\n")).toHaveLength(1);
  });

  it("sends nothing until it is set up, and says what is missing", async () => {
    const { code, out } = await digest(["--now", NOW, "--send"], { NOTIFY_API_KEY: KEY });
    expect(code).toBe(0);
    expect(out).toContain("NOTIFY_TEMPLATE_ID, DIGEST_RECIPIENTS");
    expect(out).not.toContain(KEY);
    expect(fake.asked).toEqual([]);
  });

  it("sends a digest once, and tells numbers, not addresses", async () => {
    const [first, second] = [
      await digest(["--now", NOW, "--send"], settings()),
      await digest(["--now", NOW, "--send"], settings()),
    ];
    expect([first.code, first.out, first.error]).toEqual([
      0,
      expect.stringContaining("micro-acquisition-digest-2026-W47-en: 2 sent, 0 sent before"),
      "",
    ]);
    expect(second.out).toContain("0 sent, 2 sent before");
    expect(first.out + second.out).not.toMatch(/@|digest-0000/);
    expect(fake.taken).toHaveLength(2);
  });

  it("exits with 1 where someone did not get it", async () => {
    fake.trouble.set(1, 500);
    const { code, out } = await digest(["--now", NOW, "--send"], settings());
    expect(code).toBe(1);
    expect(out).toContain("1 left");
  });

  it("gives the key to no place without https, but this machine", async () => {
    const { code, error } = await digest(["--now", NOW, "--send"], {
      ...settings(),
      NOTIFY_API_URL: "http://notify.example.org",
    });
    expect(code).toBe(2);
    expect(error).toContain("NOTIFY_API_URL");
    expect(error).not.toContain(KEY);
  });
});
