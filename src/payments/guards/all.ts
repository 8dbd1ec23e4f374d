import type { Guard } from "../context.ts";
import type { GuardName } from "../fault.ts";
import { amounts } from "./amounts.ts";
import { beforePayment } from "./before-payment.ts";
import { chain } from "./chain.ts";
import { dates } from "./dates.ts";
import { delegation } from "./delegation.ts";
import { duplicate } from "./duplicate.ts";
import { extension } from "./extension.ts";
import { order } from "./order.ts";
import { reason } from "./reason.ts";
import { separation } from "./separation.ts";

/** Every guard by its name. */
export const GUARDS: Record<GuardName, Guard> = {
  chain,
  duplicate,
  dates,
  order,
  extension,
  reason,
  "before-payment": beforePayment,
  delegation,
  separation,
  amounts,
};
