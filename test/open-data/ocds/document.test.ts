import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openFolder } from "../../../src/register/disk.ts";
import { loadRegister } from "../../../src/register/load.ts";
import { AWARD, AWARDED, ledgerPath, swap } from "../../register/memory-folder.ts";
import { at, AWARDED_REF, lifeOf, NO_HISTORY, publish, read } from "./support/life.ts";
import { pathsIn } from "./support/published-paths.ts";

/** The fields that the table of the document names. */
const documented = [...readFileSync("docs/ocds.md", "utf8").matchAll(/^\| (`[a-zA-Z/`, ]+`) +\|/gm)].flatMap(
  ([, cell = ""]) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
);

const isUnder = (path: string, name: string): boolean => path === name || path.startsWith(`${name}/`);

describe("docs/ocds.md", () => {
  const loaded = loadRegister(openFolder("."));
  const shipped =
    loaded.kind === "register"
      ? read(publish(loaded.register, NO_HISTORY, at("2026-11-23T15:00:00Z"))).releases
      : [];
  const grown = lifeOf(
    AWARDED_REF,
    [
      [
        "2026-12-01T10:00:00Z",
        {
          [AWARD]: swap(
            "payment_method:",
            'amendments: [{ date: 2026-08-01, amount: "10.00", reason: { en: More., fr: Plus. } }]\npayment_method:',
          ),
          [AWARDED]: swap("hours: 55\n", "hours: 55\nrepeats: 2027-001-date-picker\n"),
          [ledgerPath("0007-terminated.md")]:
            "---\nevent: terminated\ndate: 2026-09-01\nnote: { en: Over., fr: Fini. }\n---\n",
        },
      ],
    ],
    "2027-01-20T17:00:00Z",
  ).releases;
  const published = [...new Set([...shipped, ...grown].flatMap((release) => pathsIn(release)))];

  it("says where each field that is published comes from", () => {
    expect(published.length).toBeGreaterThan(80);
    expect(published.filter((path) => !documented.some((name) => isUnder(path, name)))).toEqual([]);
  });

  it("names no field that is not published", () => {
    expect(documented.filter((name) => !published.some((path) => isUnder(path, name)))).toEqual([]);
  });
});
