import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asksForView, PARAMETERS, readAddress, writeAddress } from "../../src/client-explorer/address.ts";
import { choicesOf } from "../../src/client-explorer/choices.ts";
import { datasetOf } from "../../src/client-explorer/dataset.ts";
import { START_VIEW } from "../../src/client-explorer/view.ts";
import { ASKABLE } from "../../src/model/explorer.ts";
import { anyColumns, anyView, manyAwards } from "./support/columns.ts";

const dataset = datasetOf(manyAwards(50));
const choices = choicesOf(dataset);
const read = (search: string): ReturnType<typeof readAddress> =>
  readAddress(search, dataset.columns, choices);

describe("an address", () => {
  it("says a view so that it is read as the same view", () => {
    fc.assert(
      fc.property(anyView, ({ dataset: own, view }) => {
        const named = choicesOf(own);
        const address = writeAddress(view, own.columns, named);
        expect(readAddress(`?${address}`, own.columns, named)).toEqual({ view, misread: [] });
        expect(asksForView(`?${address}`)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("is the same for the same view, whatever address it came from", () => {
    fc.assert(
      fc.property(anyView, ({ dataset: own, view }) => {
        const named = choicesOf(own);
        const address = writeAddress(view, own.columns, named);
        const again = readAddress(address, own.columns, named).view;
        expect(writeAddress(again, own.columns, named)).toBe(address);
      }),
    );
  });

  it("can be anything: what it asks for and is not there is left out, and said", () => {
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("__proto__", "constructor", "-1", "1e9", "<script>", "2016-2017-Q9", "%", ""),
    );
    const pairs = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...PARAMETERS), fc.string()), value));
    fc.assert(
      fc.property(anyColumns, pairs, fc.string({ unit: "binary" }), (columns, parameters, rest) => {
        const named = choicesOf(datasetOf(columns));
        const search = `?${new URLSearchParams(parameters).toString()}&${rest}`;
        const { view, misread } = readAddress(search, columns, named);
        expect(readAddress(writeAddress(view, columns, named), columns, named)).toEqual({
          view,
          misread: [],
        });
        const given = new URLSearchParams(search);
        const address = new URLSearchParams(writeAddress(view, columns, named));
        // Whatever was asked for is in the view, is what is usual, or is said to have been left out.
        for (const name of PARAMETERS) {
          const asked = given.get(name);
          if (asked === null || misread.includes(name)) continue;
          expect([asked, "with", String(START_VIEW.most)]).toContain(address.get(name) ?? asked);
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ["?measure=profit", ["measure"]],
    ["?measure=paid&by=moon", ["by"]],
    ["?team=nobody&skill=none", ["team", "skill"]],
    ["?from=2016-2017-Q5", ["from"]],
    ["?from=2020-2021-Q1&to=2016-2017-Q1", ["from", "to"]],
    ["?made-up=maybe&show=7", ["made-up", "show"]],
    ["?supplier=-withheld", ["supplier"]],
    ["?utm_source=newsletter&fbclid=1", []],
    ["", []],
  ])("%s leaves out %j", (search, misread) => {
    expect(read(search).misread).toEqual(misread);
  });

  it("takes the first of two that say different things", () => {
    expect(read("?measure=paid&measure=awards").view.measure).toBe("paid");
  });

  it("is short, and made of words", () => {
    const view = { ...read("?team=team-3&from=2017-2018-Q1").view, measure: ASKABLE[1] };
    expect(writeAddress(view, dataset.columns, choices)).toBe(
      "measure=paid&by=fiscal-year&from=2017-2018-Q1&team=team-3",
    );
  });
});
