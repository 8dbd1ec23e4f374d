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
import { fairPrice } from "./ma-202.ts";
import { datesInOrder } from "./ma-203.ts";
import { openLongEnough } from "./ma-204.ts";
import { timeForQuestions } from "./ma-205.ts";
import { goodClosingDay } from "./ma-206.ts";
import { bearablePace } from "./ma-207.ts";
import { templateFollowed } from "./ma-208.ts";
import { noBarrier } from "./ma-209.ts";
import { openLicence } from "./ma-210.ts";
import { fundsReserved } from "./ma-211.ts";
import { attested } from "./ma-212.ts";
import { questionsAnswered } from "./ma-214.ts";
import { namesWhatItRepeats } from "./ma-215.ts";
import { nothingLeftOut } from "./ma-216.ts";
import { changedInTheOpen } from "./ma-213.ts";
import { recordsOnly } from "./ma-217.ts";
import { answersOpportunity } from "./ma-301.ts";
import { awardWithinLimit } from "./ma-302.ts";
import { rightTax } from "./ma-303.ts";
import { selectionOnRecord } from "./ma-304.ts";
import { signedInTime } from "./ma-305.ts";
import { payable } from "./ma-306.ts";
import { deliveredCode } from "./ma-307.ts";
import { decidedInTime } from "./ma-308.ts";
import { deliveredBefore } from "./ma-309.ts";
import { notSplit } from "./ma-401.ts";
import { notSimilar } from "./ma-402.ts";
import { notBunched } from "./ma-403.ts";
import { notConcentrated } from "./ma-404.ts";
import { competed } from "./ma-405.ts";
import { allowedHost } from "./ma-501.ts";
import { publicRepository } from "./ma-502.ts";
import { declaredLicence } from "./ma-503.ts";
import { reachableCommit } from "./ma-504.ts";
import { confirmedLately } from "./ma-505.ts";
import { findableCode } from "./ma-506.ts";
import { eventsInOrder } from "./ma-601.ts";
import { certifiedBeforePaid } from "./ma-602.ts";
import { signedByDelegates } from "./ma-603.ts";
import { amountsAgree } from "./ma-604.ts";
import { nothingRewritten } from "./ma-605.ts";
import { recordedOnce } from "./ma-606.ts";
import { paidInTime } from "./ma-607.ts";
import { nothingWaits } from "./ma-608.ts";
import { exceptionInForce } from "./ma-701.ts";
import { exceptionInPublic } from "./ma-702.ts";
import { repliesToQuestions } from "./ma-703.ts";
import type { ChangeRule, Rule, RuleDescription } from "./rule.ts";

/** Every guardrail that judges the register by itself, in the order of their ids. */
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
  fairPrice,
  datesInOrder,
  openLongEnough,
  timeForQuestions,
  goodClosingDay,
  bearablePace,
  templateFollowed,
  noBarrier,
  openLicence,
  fundsReserved,
  attested,
  questionsAnswered,
  namesWhatItRepeats,
  nothingLeftOut,
  answersOpportunity,
  awardWithinLimit,
  rightTax,
  selectionOnRecord,
  signedInTime,
  payable,
  deliveredCode,
  decidedInTime,
  deliveredBefore,
  notSplit,
  notSimilar,
  notBunched,
  notConcentrated,
  competed,
  allowedHost,
  publicRepository,
  declaredLicence,
  reachableCommit,
  confirmedLately,
  findableCode,
  eventsInOrder,
  certifiedBeforePaid,
  signedByDelegates,
  amountsAgree,
  nothingRewritten,
  recordedOnce,
  paidInTime,
  nothingWaits,
  exceptionInForce,
  exceptionInPublic,
  repliesToQuestions,
];

/** Every guardrail that judges what has changed, in the order of their ids. */
export const CHANGE_RULES: readonly ChangeRule[] = [
  changedInTheOpen,
  recordsOnly,
  signedByDelegates,
  nothingRewritten,
];

/** Every guardrail of either kind, each once, in the order of their ids: what there is to tell people about. */
export const GUARDRAILS: readonly RuleDescription[] = [
  ...new Map([...RULES, ...CHANGE_RULES].map((rule): [string, RuleDescription] => [rule.id, rule])).values(),
].sort((a, b) => (a.id < b.id ? -1 : 1));
