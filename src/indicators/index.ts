import type { Indicator } from "./indicator.ts";
import { shortPosting } from "./short-posting.ts";

/** Every indicator, in the order of the rules whose questions they ask: what there is to tell people about. */
export const INDICATORS: readonly Indicator[] = [shortPosting];
