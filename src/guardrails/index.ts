import { placeAndName } from "./ma-101.ts";
import { knownFields } from "./ma-102.ts";
import { readableValues } from "./ma-103.ts";
import { everyLanguage } from "./ma-104.ts";
import { shortWords } from "./ma-105.ts";
import { safeText } from "./ma-106.ts";
import { plainYaml } from "./ma-107.ts";
import { nothingPrivate } from "./ma-108.ts";
import { unclassified } from "./ma-109.ts";
import { sameStory } from "./ma-110.ts";
import { priceWithinLimit } from "./ma-201.ts";
import { datesInOrder } from "./ma-203.ts";
import { openLicence } from "./ma-210.ts";
import { answersOpportunity } from "./ma-301.ts";
import { awardWithinLimit } from "./ma-302.ts";
import { exceptionInForce } from "./ma-701.ts";
import { exceptionInPublic } from "./ma-702.ts";
import type { Rule } from "./rule.ts";

/** Every guardrail, in the order of their ids. */
export const RULES: readonly Rule[] = [
  placeAndName,
  knownFields,
  readableValues,
  everyLanguage,
  shortWords,
  safeText,
  plainYaml,
  nothingPrivate,
  unclassified,
  sameStory,
  priceWithinLimit,
  datesInOrder,
  openLicence,
  answersOpportunity,
  awardWithinLimit,
  exceptionInForce,
  exceptionInPublic,
];
