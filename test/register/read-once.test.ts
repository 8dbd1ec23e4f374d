import { describe, expect, it } from "vitest";
import { readOnce } from "../../src/register/read-once.ts";
import { memoryFolder, type Files } from "./memory-folder.ts";

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe("a folder that is read once", () => {
  it("stays as it was when it was first looked at", () => {
    const files: Record<string, string> = { "a/one.md": "One" };
    const folder = readOnce({
      list: (name) => memoryFolder(files satisfies Files).list(name),
      read: (file, most) => memoryFolder(files satisfies Files).read(file, most),
    });
    expect(folder.list("a").map(({ name }) => name)).toEqual(["one.md"]);
    expect(text(folder.read("a/one.md", 9))).toBe("One");
    files["a/one.md"] = "Other";
    files["a/two.md"] = "Two";
    expect(folder.list("a").map(({ name }) => name)).toEqual(["one.md"]);
    expect(text(folder.read("a/one.md", 9))).toBe("One");
  });

  it("gives as much of a file as is asked for, whatever was asked before", () => {
    const folder = readOnce(memoryFolder({ "a/one.md": "0123456789" }));
    expect(text(folder.read("a/one.md", 3))).toBe("0123");
    expect(text(folder.read("a/one.md", 99))).toBe("0123456789");
    expect(text(folder.read("a/one.md", 3))).toBe("0123");
  });
});
