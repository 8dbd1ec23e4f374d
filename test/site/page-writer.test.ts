import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PageWriter } from "../../src/site/page-writer.ts";

let folder: string;
let writer: PageWriter;
beforeEach(() => {
  writer = new PageWriter();
  folder = mkdtempSync(path.join(os.tmpdir(), "pages-"));
});
afterEach(async () => {
  await writer.close();
  rmSync(folder, { recursive: true, force: true });
});

const place = (name: string): string => path.join(folder, name);

describe("pages that are written", () => {
  it("are on the disk, byte for byte, when the writer has finished", async () => {
    const texts = new Map(
      Array.from({ length: 300 }, (_, index): [string, string] => [
        `en/page-${index}/index.html`,
        `${index}: « à la vue de tous » 🙂 ${"é".repeat(index * 40)}`,
      ]),
    );
    for (const [name, text] of texts) await writer.write(place(name), text);
    await writer.finish();
    expect(writer.written).toBe(300);
    for (const [name, text] of texts) expect(readFileSync(place(name), "utf8")).toBe(text);
  });

  it("may be given all at once", async () => {
    const names = Array.from({ length: 60 }, (_, index) => `page-${index}.html`);
    const text = "x".repeat(150_000);
    await Promise.all(names.map((name) => writer.write(place(name), `${name}${text}`)));
    await writer.finish();
    for (const name of names) expect(readFileSync(place(name), "utf8")).toBe(`${name}${text}`);
  });

  it("may be larger than what is handed over at once, or empty", async () => {
    const large = "à".repeat(3_000_000);
    await writer.write(place("before.txt"), "before");
    await writer.write(place("large.txt"), large);
    await writer.write(place("empty.txt"), "");
    await writer.finish();
    expect(readFileSync(place("before.txt"), "utf8")).toBe("before");
    expect(readFileSync(place("large.txt"), "utf8") === large).toBe(true);
    expect(readFileSync(place("empty.txt"), "utf8")).toBe("");
  });

  it("may come in pieces, one of this file and one of that, which follow on", async () => {
    writeFileSync(place("a.json"), "what an earlier build left");
    const piece = "é".repeat(400_000);
    for (let index = 0; index < 6; index += 1) {
      await writer.append(place("a.json"), `${index}${piece}`);
      await writer.append(place("b.json"), String(index));
    }
    await writer.finish();
    const wanted = Array.from({ length: 6 }, (_, index) => `${index}${piece}`).join("");
    expect(readFileSync(place("a.json"), "utf8") === wanted).toBe(true);
    expect(readFileSync(place("b.json"), "utf8")).toBe("012345");
    expect(writer.written).toBe(2);
    await expect(writer.write(place("a.json"), "")).rejects.toThrow("two pages want to be");
  });

  it("may be bytes that are no text, byte for byte", async () => {
    const bytes = Uint8Array.from({ length: 700 }, (_, index) => index % 256);
    for (let index = 0; index < 3; index += 1) await writer.append(place("a.zip"), bytes);
    await writer.append(place("a.zip"), "é");
    await writer.finish();
    expect(readFileSync(place("a.zip"))).toEqual(Buffer.concat([bytes, bytes, bytes, Buffer.from("é")]));
  });

  it("go where their address was when they were given, whatever the working folder is later", async () => {
    const working = process.cwd();
    process.chdir(folder);
    try {
      await writer.write("here.txt", "here");
    } finally {
      process.chdir(working);
    }
    await writer.finish();
    expect(readFileSync(place("here.txt"), "utf8")).toBe("here");
  });
});

describe("a page that cannot be written", () => {
  it("is told at the end, with what the system calls the fault, and the others are written", async () => {
    writeFileSync(place("file"), "not a folder");
    await writer.write(place("good.txt"), "good");
    await writer.write(place("file/page.html"), "page");
    await expect(writer.finish()).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:ENOTDIR|EEXIST)$/),
      syscall: "mkdir",
      path: place("file"),
    });
    expect(existsSync(place("good.txt"))).toBe(true);
  });

  it("is one that another page is already", async () => {
    await writer.write(place("a.txt"), "first");
    await expect(writer.write(place("b/../a.txt"), "second")).rejects.toThrow(/two pages/);
  });

  it("stops who goes on writing", async () => {
    writeFileSync(place("file"), "not a folder");
    const writing = async (): Promise<void> => {
      const text = "x".repeat(200_000);
      for (let page = 0; page < 1000; page += 1) await writer.write(place(`file/${page}.html`), text);
    };
    await expect(writing()).rejects.toThrow(/file/);
    expect(writer.written).toBeLessThan(100);
  });
});
