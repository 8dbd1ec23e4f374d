import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { keep, readKept } from "../../src/reuse/made-of.mjs";

const MADE = "what was made\n// made of the letters above\n";

let project: string;
let file: string;

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), "made-of-"));
  onTestFinished(() => rmSync(project, { recursive: true, force: true }));
  file = path.join(project, ".cache/thing");
  write("src/one.ts", "one");
  write("src/été/two.ts", "two");
  keep(file, MADE, new Map(["src/one.ts", "src/été/two.ts"].map((source) => [source, read(source)])));
});

function write(source: string, text: string): void {
  mkdirSync(path.dirname(path.join(project, source)), { recursive: true });
  writeFileSync(path.join(project, source), text);
}

function read(source: string): string {
  return readFileSync(path.join(project, source), "utf8");
}

describe("what is kept of sources", () => {
  it("is what was made of them, as long as they say the same", () => {
    expect(readKept(project, file)).toBe(MADE);
  });

  it("is nothing where nothing was kept", () => {
    expect(readKept(project, path.join(project, ".cache/another"))).toBeUndefined();
  });

  it("is not believed after a change of a source, even of the same length and the same time", () => {
    const place = path.join(project, "src/one.ts");
    const { atime, mtime } = statSync(place);
    write("src/one.ts", "eno");
    utimesSync(place, atime, mtime);
    expect(readKept(project, file)).toBeUndefined();
    write("src/one.ts", "one");
    expect(readKept(project, file)).toBe(MADE);
  });

  it("is not believed where letters have gone from one source to the next", () => {
    write("src/one.ts", "on");
    write("src/été/two.ts", "etwo");
    expect(readKept(project, file)).toBeUndefined();
  });

  it("is not believed where a source is gone, or has become empty", () => {
    write("src/one.ts", "");
    expect(readKept(project, file)).toBeUndefined();
    rmSync(path.join(project, "src/one.ts"));
    expect(readKept(project, file)).toBeUndefined();
  });

  it("is not believed where a source that was empty is gone", () => {
    write("src/one.ts", "");
    keep(file, MADE, new Map([["src/one.ts", ""]]));
    expect(readKept(project, file)).toBe(MADE);
    rmSync(path.join(project, "src/one.ts"));
    expect(readKept(project, file)).toBeUndefined();
  });

  it("is never a damaged one, wherever it was cut off or changed", () => {
    const whole = readFileSync(file, "utf8");
    for (let at = 0; at < whole.length - 1; at += 1) {
      writeFileSync(file, whole.slice(0, at));
      expect(readKept(project, file), `cut at ${at}`).toBeUndefined();
      writeFileSync(file, `${whole.slice(0, at)}\0${whole.slice(at + 1)}`);
      expect(readKept(project, file), `changed at ${at}`).toBeUndefined();
    }
  });

  it.each(["", "none of ours", "none of ours\n// made of nothing\n", "none of ours\n// made of null\n"])(
    "is not “%s”",
    (text) => {
      writeFileSync(file, text);
      expect(readKept(project, file)).toBeUndefined();
    },
  );

  it("is put in its place whole, with nothing beside it", () => {
    keep(file, "anew", new Map([["src/one.ts", "one"]]));
    expect(readKept(project, file)).toBe("anew");
    expect(readdirSync(path.dirname(file))).toEqual(["thing"]);
  });

  it("is told by the system where it cannot be kept", () => {
    write("no-folder", "");
    expect(() => keep(path.join(project, "no-folder/thing"), MADE, new Map())).toThrow(
      expect.objectContaining({ syscall: expect.any(String) as string }),
    );
  });
});
