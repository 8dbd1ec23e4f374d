import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonFaultAt, jsonOffsetOf } from "../../src/content/json-place.ts";

/** Whether the engine reads it. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("the place where a text stops being JSON", () => {
  it.each([
    ["", 0],
    ["{", 1],
    ['{"a": 1,}', 8],
    ['{"a" 1}', 5],
    ["[1, 2", 5],
    ["[01]", 2],
    ['["a\nb"]', 3],
    ['["\\x"]', 2],
    ["[nul]", 1],
    ["{} {}", 3],
    ['<<<<<<< HEAD\n{"a": 1}', 0],
    ['{"a": 1,\n<<<<<<< HEAD\n"b": 2}', 9],
  ])("%j: %i", (text, at) => {
    expect(jsonFaultAt(text)).toBe(at);
  });

  it("is nowhere in what is JSON, and somewhere in what is not, as the engine says", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.nat(), fc.string({ maxLength: 2 }), (json, seed, put) => {
        const at = seed % (json.length + 1);
        const changed = json.slice(0, at) + put + json.slice(at + (seed % 3));
        for (const text of [json, changed]) expect(jsonFaultAt(text) === undefined).toBe(isJson(text));
      }),
    );
  });

  it("is where it gets too deep, and never a crash", () => {
    expect(jsonFaultAt("[".repeat(100_000))).toBe(65);
  });
});

describe("the place of a value", () => {
  const text = '{ "a": [ { "b": 1 }, { "b": "\\"" , "c": [] } ], "d": null }';

  it.each([
    [["a", 1, "b"], '"\\""'],
    [["a", 1, "c"], "[]"],
    [["a", 0], '{ "b": 1 }'],
    [["d"], "null"],
    [["a", 1, "x", "y"], '{ "b": "\\""'],
    [["x"], '{ "a"'],
    [[], '{ "a"'],
  ])("%j", (path, at) => {
    expect(text.slice(jsonOffsetOf(text, path))).toMatch(new RegExp(`^${at.replace(/[\\[\]{}"]/g, "\\$&")}`));
  });
});
