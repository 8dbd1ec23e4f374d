import { MESSAGES } from "../../i18n/messages.ts";
import { OUTSIDE } from "../../model/award.ts";
import { NO_AWARD, NOT_KNOWN, WITHHELD, type Attribute } from "../../model/explorer.ts";
import type { Bilingual, LocalText } from "../../model/locale.ts";
import type { Status } from "../../model/status.ts";
import type { Register } from "../../register/register.ts";
import { licenceOfAward } from "../../repositories/declared-licence.ts";
import type { Purchase } from "../purchases.ts";

/** A key with its name, or what stands in place of one. */
export type Found = { readonly key: string; readonly name: LocalText | undefined } | number;

/** What a purchase is grouped under; skills apart, of which there are several (`skillsOf`). */
export const FOUND_IN: Readonly<
  Record<Exclude<Attribute, "skill">, (purchase: Purchase, register: Register) => Found>
> = {
  team: ({ opportunity: { team } }, { teams }) => ({ key: team, name: teams.get(team)?.name }),
  supplier: ({ contract }) => {
    if (!contract) return NO_AWARD;
    const { supplier } = contract;
    return supplier ? { key: supplier.key, name: { en: supplier.name } } : WITHHELD;
  },
  region: ({ contract }, { program }) => {
    if (!contract) return NO_AWARD;
    const { region } = contract.award.supplier;
    if (region === undefined) return NOT_KNOWN;
    return { key: region, name: region === OUTSIDE ? OUTSIDE_NAME : program.taxes?.[region]?.name };
  },
  licence: ({ opportunity, contract }) => {
    const licence = licenceOfAward(contract?.award ?? {}, opportunity);
    return licence === undefined ? NOT_KNOWN : { key: licence, name: undefined };
  },
  "payment-method": ({ contract }, { program }) => {
    if (!contract) return NO_AWARD;
    const { payment_method: method } = contract.award;
    return method === undefined ? NOT_KNOWN : { key: method, name: program.payment_methods[method] };
  },
  status: ({ status }) => ({ key: status, name: statusName(status) }),
};

/** A status as the pages of opportunities call it. */
export function statusName(status: Status): Bilingual {
  return { en: MESSAGES.en.statuses[status], fr: MESSAGES.fr.statuses[status] };
}

const OUTSIDE_NAME: LocalText = { en: MESSAGES.en.award.outside, fr: MESSAGES.fr.award.outside };

/** The skills that an opportunity asks for; none where the record does not say. */
export function skillsOf({ opportunity }: Purchase, { skills }: Register): Exclude<Found, number>[] {
  return (opportunity.skills ?? []).map((key) => ({ key, name: skills.get(key)?.name }));
}
