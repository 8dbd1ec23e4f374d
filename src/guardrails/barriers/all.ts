import type { Barrier } from "./barrier.ts";
import { CLEARANCE } from "./clearance.ts";
import { EXPERIENCE } from "./experience.ts";
import { NOT_REMOTE, ON_SITE } from "./presence.ts";
import { QUALIFICATION } from "./qualification.ts";

/** Every kind of demand that keeps vendors out, but for products by their names (`namedProducts`). */
export const BARRIERS: readonly Barrier[] = [EXPERIENCE, QUALIFICATION, CLEARANCE, ON_SITE, NOT_REMOTE];
