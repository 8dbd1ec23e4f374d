import { concentration } from "./concentration.ts";
import { earlierTermination } from "./earlier-termination.ts";
import { fastPace } from "./fast-pace.ts";
import { fewApplications } from "./few-applications.ts";
import { findableCode } from "./findable-code.ts";
import type { Indicator } from "./indicator.ts";
import { latePayment } from "./late-payment.ts";
import { lowPrice } from "./low-price.ts";
import { nearLimit } from "./near-limit.ts";
import { othersFailed } from "./others-failed.ts";
import { shortPosting } from "./short-posting.ts";
import { similarOpportunities } from "./similar-opportunities.ts";
import { singleApplication } from "./single-application.ts";
import { slowAward } from "./slow-award.ts";
import { slowSignature } from "./slow-signature.ts";
import { splitPurchases } from "./split-purchases.ts";
import { supplierShareOfAwards, supplierShareOfSpend } from "./supplier-shares.ts";
import { unansweredQuestions } from "./unanswered-questions.ts";
import { withheldSuppliers } from "./withheld-suppliers.ts";

/** Every indicator, in the order of the rules whose questions they ask: what there is to tell people about. */
export const INDICATORS: readonly Indicator[] = [
  lowPrice,
  shortPosting,
  fastPace,
  unansweredQuestions,
  slowAward,
  slowSignature,
  earlierTermination,
  splitPurchases,
  withheldSuppliers,
  similarOpportunities,
  nearLimit,
  supplierShareOfAwards,
  supplierShareOfSpend,
  concentration,
  singleApplication,
  othersFailed,
  fewApplications,
  findableCode,
  latePayment,
];
