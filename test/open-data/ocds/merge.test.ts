import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compiledRelease } from "../../../src/open-data/ocds/compiled-release.ts";
import { changedSections } from "../../../src/open-data/ocds/difference.ts";
import { isIdentified, isSame, type Json, type JsonObject } from "../../../src/open-data/ocds/json.ts";
import type { Release } from "../../../src/open-data/ocds/merge.ts";
import { versionedRelease } from "../../../src/open-data/ocds/versioned-release.ts";
import { withoutTakenBack } from "./support/taken-back.ts";

const release = (day: number, said: JsonObject): Release => ({
  ocid: "ocds-a1b2c3-1",
  id: `r${day}`,
  date: `2027-01-0${day}T00:00:00Z`,
  tag: [day === 1 ? "tender" : "tenderUpdate"],
  ...said,
});

const merged = (first: JsonObject, ...more: readonly JsonObject[]): JsonObject =>
  compiledRelease([release(1, first), ...more.map((said, index) => release(index + 2, said))]);

/** A release without what is its own. */
function saidIn(whole: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(whole).filter(([name]) => !["ocid", "id", "date", "tag"].includes(name)),
  );
}

describe("releases that are compiled", () => {
  it("give the latest value of every field, and what was said once and not again", () => {
    expect(
      merged({ tender: { id: "t", title: "A", status: "active" } }, { tender: { id: "t", title: "B" } }),
    ).toEqual({
      ocid: "ocds-a1b2c3-1",
      id: "ocds-a1b2c3-1-2027-01-02T00:00:00Z",
      date: "2027-01-02T00:00:00Z",
      tag: ["compiled"],
      tender: { id: "t", title: "B", status: "active" },
    });
  });

  it.each<[string, JsonObject, JsonObject, JsonObject]>([
    [
      "objects of a list by their ids",
      { l: [{ id: "1", a: 1 }] },
      {
        l: [
          { id: "2", a: 2 },
          { id: "1", b: 3 },
        ],
      },
      {
        l: [
          { id: "1", a: 1, b: 3 },
          { id: "2", a: 2 },
        ],
      },
    ],
    ["lists of values whole", { l: ["a", "b"] }, { l: ["b"] }, { l: ["b"] }],
    [
      "classifications whole, although they have ids",
      { additionalClassifications: [{ id: "1" }, { id: "2" }] },
      { additionalClassifications: [{ id: "2" }] },
      { additionalClassifications: [{ id: "2" }] },
    ],
    [
      "objects of a list without ids whole",
      { l: [{ a: 1 }, { a: 2 }] },
      { l: [{ a: 2 }] },
      { l: [{ a: 2 }] },
    ],
    ["null as what takes a value back", { o: { a: 1, b: 2 } }, { o: { a: null } }, { o: { b: 2 } }],
    ["what has nothing left as nothing", { o: { a: 1 }, p: 1 }, { o: { a: null } }, { p: 1 }],
  ])("merge %s", (_, first, second, result) => {
    expect(saidIn(merged(first, second))).toEqual(result);
  });
});

describe("releases that are versioned", () => {
  it("keep every value with the release that said it, once as long as it stays", () => {
    const releases = [
      release(1, { tender: { id: "t", title: "A", title_fr: "A" } }),
      release(2, { tender: { id: "t", title: "A", title_fr: "B" } }),
      release(3, { tender: { id: "t", title: null }, awards: [{ id: "1", status: "active" }] }),
    ] as const;
    const said = (day: number, value: string | null) => ({
      releaseID: `r${day}`,
      releaseDate: `2027-01-0${day}T00:00:00Z`,
      releaseTag: [day === 1 ? "tender" : "tenderUpdate"],
      value,
    });
    expect(JSON.parse(versionedRelease(releases))).toEqual({
      ocid: "ocds-a1b2c3-1",
      tender: { id: [said(1, "t")], title: [said(1, "A"), said(3, null)], title_fr: "B" },
      // What names an item of a list is no value of its own.
      awards: [{ id: "1", status: [said(3, "active")] }],
    });
  });
});

describe("what a release says of a change", () => {
  const leaf = fc.oneof(fc.integer(), fc.string({ maxLength: 3 }), fc.boolean());
  const item = fc.record(
    {
      title: leaf,
      period: fc.record({ startDate: leaf, endDate: leaf }, { requiredKeys: [] }),
      tags: fc.array(fc.string(), { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: [] },
  );
  const items = fc
    .dictionary(fc.constantFrom("1", "2", "3"), item, { maxKeys: 3 })
    .map((byId) => Object.entries(byId).map(([id, fields]) => ({ id, ...fields })));
  const section = fc
    .record({ id: fc.constant("t"), status: leaf, details: item, documents: items })
    .map((fields): JsonObject => ({
      ...fields,
      documents: fields.documents.length > 0 ? fields.documents : undefined,
    }));
  const content = fc.record(
    { planning: section, tender: section, awards: section },
    { requiredKeys: ["tender"] },
  );

  /** Without items that say nothing, and objects and lists with nothing in them: they cannot be told from what was taken back. */
  const plain = (value: JsonObject): JsonObject =>
    withoutTakenBack(JSON.parse(JSON.stringify(value)) as JsonObject);

  it("comes, merged with all that was said before, to what is true now", () => {
    fc.assert(
      fc.property(fc.array(content, { minLength: 1, maxLength: 5 }), (states) => {
        const wanted = states.map(plain);
        const said = wanted.map((state, index) => changedSections(wanted[index - 1], state));
        const [first = {}, ...more] = said;
        const compiled = saidIn(merged(first, ...more));
        expect(isSame(emptied(plain(compiled)), emptied(wanted.at(-1) ?? {}))).toBe(true);
      }),
    );
  });

  it("leaves, as the last version of every field, what is true now", () => {
    fc.assert(
      fc.property(fc.array(content, { minLength: 1, maxLength: 5 }), (states) => {
        const wanted = states.map(plain);
        const [first = {}, ...more] = wanted.map((state, index) => changedSections(wanted[index - 1], state));
        const releases = [release(1, first), ...more.map((said, index) => release(index + 2, said))] as const;
        const versioned = JSON.parse(versionedRelease(releases)) as JsonObject;
        expect(
          isSame(
            emptied(plain(lastVersions(versioned))),
            emptied(plain({ ocid: first["ocid"] ?? "ocds-a1b2c3-1", ...saidIn(compiledRelease(releases)) })),
          ),
        ).toBe(true);
      }),
    );
  });

  /** Each field with the last of its versions; none where that took it back. */
  function lastVersions(versioned: JsonObject): JsonObject {
    return JSON.parse(
      JSON.stringify(versioned, (_, part: unknown) => {
        const last: unknown = Array.isArray(part) ? part.at(-1) : undefined;
        return typeof last === "object" && last !== null && "releaseID" in last && "value" in last
          ? (last.value ?? undefined)
          : part;
      }),
    ) as JsonObject;
  }

  /** An object or a list of values that was taken back leaves nothing, or no items; items stay in the order in which they came. */
  function emptied(value: JsonObject): JsonObject {
    return JSON.parse(
      JSON.stringify(value, (_, part: unknown) => {
        if (typeof part !== "object" || part === null) return part;
        if (Object.keys(part).length === 0) return undefined;
        return isIdentified(part as Json)
          ? [...(part as { id: string }[])].sort((a, b) => (a.id < b.id ? -1 : 1))
          : part;
      }),
    ) as JsonObject;
  }
});
