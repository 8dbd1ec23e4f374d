import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { digestOf } from "../../src/feeds/digest.ts";
import { NO_HISTORY } from "../open-data/ocds/support/life.ts";
import { FEED_FORMATS } from "../../src/i18n/feed-routes.ts";
import { LOCALES } from "../../src/model/locale.ts";
import { openFolder } from "../../src/register/disk.ts";
import { loadRegister } from "../../src/register/load.ts";
import { parseWeek } from "../../src/time/iso-week.ts";
import { hasOpportunity } from "../support/demonstration.ts";
import { servedCalendar } from "./support/calendars.ts";
import { ADDRESSES, at, ref, served } from "./support/feeds.ts";

/**
 * The pilot's one real opportunity as feeds, calendar and digest tell it, for a reviewer to read in a diff. Where a change is wanted,
 * `UPDATE_GOLDEN=1 npx vitest run test/feeds/golden.test.ts` writes them again.
 */
const GOLDEN = path.join(import.meta.dirname, "golden");
const PROJECT = path.resolve(import.meta.dirname, "../..");
const PILOT = ref("2021-001-azure-marketplace-policies");
const TOPIC = { kind: "opportunity", ref: PILOT } as const;

/** Two business days before the closing, and after the award. */
const MOMENTS = { closing: at("2021-07-08T16:00:00Z"), ended: at("2021-07-19T16:00:00Z") };

function expectGolden(name: string, text: string): void {
  const file = path.join(GOLDEN, name);
  if (process.env["UPDATE_GOLDEN"] === "1") {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, "utf8"));
}

describe.skipIf(!hasOpportunity(PILOT))("the pilot’s opportunity", () => {
  const loaded = loadRegister(openFolder(PROJECT));
  if (loaded.kind === "no-program") throw new Error("no programme");
  const { register } = loaded;

  describe.each(LOCALES)("in %s", (locale) => {
    it.each(FEED_FORMATS)("is told as reviewed: %s", (format) => {
      const asked = { register, topic: TOPIC, locale };
      expectGolden(`pilot.${locale}.${format}`, served(format, { ...asked, now: MOMENTS.ended }));
    });

    it("is reminded of as reviewed", () => {
      const asked = { register, topic: { kind: "closing" } as const, locale };
      expectGolden(`pilot-closing.${locale}.atom`, served("atom", { ...asked, now: MOMENTS.closing }));
    });

    it("is in calendars as reviewed", () => {
      const text = servedCalendar({ register, topic: TOPIC, locale, now: MOMENTS.closing });
      // Lines end as the repository’s do; how they end for a calendar program, content-lines.test.ts says.
      expectGolden(`pilot.${locale}.ics`, text.replaceAll("\r\n", "\n"));
    });

    it("is in the digest as reviewed", () => {
      const week = parseWeek("2021-W26");
      if (!week) throw new Error("no week");
      const { text } = digestOf(week, { register, addresses: ADDRESSES, locale }, MOMENTS.ended, NO_HISTORY);
      expectGolden(`pilot-digest.${locale}.txt`, text);
    });
  });
});
