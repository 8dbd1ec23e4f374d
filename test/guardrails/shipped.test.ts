import path from "node:path";
import { describe, expect, it } from "vitest";
import { judge } from "../../src/guardrails/judge.ts";
import { openFolder } from "../../src/register/disk.ts";
import { loadRegister } from "../../src/register/load.ts";
import type { Register } from "../../src/register/register.ts";
import { statusesOf } from "../../src/register/status.ts";
import { instantOf } from "../../src/time/calendar.ts";
import { exampleIn, exampleOpportunity } from "../../src/site/views/example-opportunity.ts";
import { EVENT_KINDS } from "../../src/model/event.ts";
import { STATUSES } from "../../src/model/status.ts";
import type { Locale } from "../../src/model/locale.ts";
import {
  AWARDED,
  expectOnly,
  goodRecords,
  OPEN,
  problemsOf,
  PROGRAM,
  swap,
  TEAMS,
} from "../register/memory-folder.ts";
import { HAS_DEMONSTRATION, REMOVED } from "../support/demonstration.ts";

const SHIPPED_AT = instantOf(Date.parse("2026-11-23T15:00:00Z"));

function shipped(): Register {
  const loaded = loadRegister(openFolder(path.resolve(import.meta.dirname, "../..")));
  if (loaded.kind === "no-program") throw new Error(JSON.stringify(loaded.problems));
  return loaded.register;
}

/** Does something as on a machine in another zone. */
function inZone<T>(zone: string, action: () => T): T {
  const own = process.env["TZ"];
  process.env["TZ"] = zone;
  try {
    return action();
  } finally {
    // A variable that is set to undefined holds that word.
    if (own === undefined) delete process.env["TZ"];
    else process.env["TZ"] = own;
  }
}

describe.skipIf(!HAS_DEMONSTRATION)(`the records that come with the product${REMOVED}`, () => {
  it.each(["UTC", "America/Toronto", "Pacific/Auckland", "Pacific/Pago_Pago", "Asia/Kathmandu"])(
    "have no error and no warning, on a machine in %s",
    (zone) => {
      const problems = inZone(zone, () => judge(shipped(), SHIPPED_AT));
      // A signal is a question for the public, and demonstrations raise some.
      expect(problems.filter(({ level }) => level !== "signal")).toEqual([]);
    },
  );

  it("are as many opportunities and awards as there are files", () => {
    const register = shipped();
    const count = (kind: string): number => register.files.filter((file) => file.kind === kind).length;
    expect([register.opportunities.size, register.awards.size]).toEqual([
      count("opportunity"),
      count("award"),
    ]);
    expect(count("opportunity")).toBeGreaterThan(12);
  });

  it("show every status", () => {
    const register = shipped();
    expect(new Set(statusesOf(register, SHIPPED_AT).values())).toEqual(new Set(STATUSES));
  });

  it("show every kind of ledger event", () => {
    const events = [...shipped().awards.values()].flatMap(({ ledger }) => ledger.map(({ event }) => event));
    expect(new Set(events)).toEqual(new Set(EVENT_KINDS));
  });

  it("are marked as demonstrations, but for the pilot's one real purchase", () => {
    const { opportunities, awards } = shipped();
    const real = [...opportunities.values(), ...awards.values()].filter(
      ({ demonstration }) => !demonstration,
    );
    expect(new Set(real.map(({ ref }) => ref))).toEqual(new Set(["2021-001-azure-marketplace-policies"]));
  });
});

describe("the opportunity that is shown to be copied", () => {
  const teams = (text: string): string => `${text}my-team:\n  name: { en: My team, fr: Mon équipe }\n`;

  function withExample(languages: readonly Locale[], example = exampleOpportunity(languages)) {
    return goodRecords({
      [OPEN]: null,
      [AWARDED]: null,
      ...Object.fromEntries(
        Object.keys(goodRecords()).flatMap((path) => (path.startsWith("awards/") ? [[path, null]] : [])),
      ),
      [PROGRAM]: swap("languages: [en, fr]", `languages: [${languages.join(", ")}]`),
      [TEAMS]: teams,
      "opportunities/2027-001-my-need.md": example,
    });
  }

  it.each<[Locale[]]>([[["en", "fr"]], [["fr", "en"]], [["en"]], [["fr"]]])(
    "passes every guardrail, in a programme in %j",
    (languages) => {
      expectOnly(withExample(languages));
    },
  );

  it("speaks only the language of a programme in one", () => {
    const [english, french] = [exampleOpportunity(["en"]), exampleOpportunity(["fr"])];
    expect([/[éèà]|fr:|Français/.test(english), /\bthe\b|en:|English/.test(french)]).toEqual([false, false]);
  });

  it("keeps the limit, the rates and the licence of a programme", () => {
    const loaded = loadRegister(openFolder(path.resolve(import.meta.dirname, "../../examples/valmarine")));
    const example = loaded.kind === "register" ? exampleIn(loaded.register.program) : "";
    // 3,333.33 with a fifth of tax is the limit of 4,000; 3,300 at 45 an hour is 73 hours, of which ten are overhead.
    expect(example).toContain('price: "3300.00"');
    expect(example).toContain("hours: 60");
    expect(example).toContain("licence: EUPL-1.2");
    expect(example).not.toContain("MIT");
  });

  it("would be found out if it did not", () => {
    const changed = swap('"6500.00"', '"9500.00"')(exampleOpportunity(["en", "fr"]));
    expect(problemsOf(withExample(["en", "fr"], changed)).map(({ rule }) => rule)).toEqual(["MA-201"]);
  });
});
