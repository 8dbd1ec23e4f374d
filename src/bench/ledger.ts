import { sha256 } from "../content/sha256.ts";
import type { EventKind } from "../model/event.ts";
import type { Bilingual } from "../model/locale.ts";
import { toCents, writeMoney, type Cents } from "../model/money.ts";
import { addBusinessDays, type Holidays } from "../time/business-days.ts";
import type { CalendarDate } from "../time/calendar.ts";
import { certifierOf, FINANCE } from "./programme.ts";
import type { Purchase } from "./purchase.ts";
import { localField, numbered, recordText } from "./writing.ts";

type Course = readonly EventKind[];

const PAYING = [
  "committed",
  "delivered",
  "accepted",
  "invoiced",
  "certified",
  "requisitioned",
] as const satisfies Course;

/** Ways in which an award ends; the usual one stands more than once. */
const ENDED: readonly [Course, ...Course[]] = [
  [...PAYING, "paid"],
  [...PAYING, "paid", "confirmed"],
  [...PAYING, "paid", "confirmed"],
  ["committed", "extended", "delivered", "accepted", "invoiced", "certified", "requisitioned", "paid"],
  [...PAYING, "partially-paid", "paid"],
  [...PAYING, "paid", "refunded"],
  ["committed", "extended", "delivered", "rejected", "extended", "terminated"],
  ["committed", "delivered", "rejected", "extended", "extended", "cancelled"],
];

/** Ledgers that are still under way, one for each stage that six events can lead to. */
const UNDER_WAY: readonly [Course, ...Course[]] = [
  PAYING,
  [...PAYING, "partially-paid"],
  ["committed", "delivered", "accepted", "invoiced", "deficient", "invoiced"],
  ["committed", "delivered", "accepted", "invoiced", "disputed", "certified"],
  ["committed", "extended", "delivered", "rejected", "delivered", "accepted"],
  ["committed", "extended", "delivered", "rejected", "extended", "delivered"],
  ["committed", "extended", "delivered", "rejected", "delivered", "rejected"],
];

/** The files of a purchase's ledger, each with the hash of the one before. */
export function ledgerFiles(
  purchase: Purchase,
  holidays: Holidays,
): { readonly path: string; readonly text: string }[] {
  const { random, ref, plan } = purchase;
  const picked = random.pick(purchase.recent && random.chance(0.5) ? UNDER_WAY : ENDED);
  // Few contracts are terminated, or every other supplier would be pointed out for one (MA-309).
  const course = picked.includes("terminated") && random.chance(0.9) ? ENDED[0] : picked;
  let date = plan.signed;
  let previous: string | undefined;
  return course.map((event, index) => {
    if (index > 0)
      date = addBusinessDays(
        event === "delivered" && date < plan.delivery ? plan.delivery : date,
        random.whole(1, 4),
        holidays,
      );
    const fields = [
      `event: ${event}`,
      `date: ${date}`,
      `actor: ${actorOf(event, purchase)}`,
      ...amountField(amountOf(event, course, purchase)),
      `evidence: ${random.hex(64)}`,
      ...(previous === undefined ? [] : [`previous: ${previous}`]),
      ...untilField(event, date < plan.delivery ? plan.delivery : date, holidays),
      ...noteField(event, purchase),
    ];
    const text = recordText(fields);
    previous = sha256(text);
    return { path: `awards/${ref}/${String(index + 1).padStart(4, "0")}-${event}.md`, text };
  });
}

function actorOf(event: EventKind, { supplier, team }: Purchase): string {
  switch (event) {
    case "delivered":
    case "invoiced":
    case "confirmed":
    case "refunded":
    case "disputed":
      return `bench-supplier-${supplier}`;
    case "certified":
      return certifierOf(team);
    case "requisitioned":
      return FINANCE;
    case "paid":
    case "partially-paid":
      return "bench-payments";
    default:
      return `${team}-lead`;
  }
}

function amountOf(event: EventKind, course: Course, { price, tax }: Purchase): Cents | undefined {
  const total = toCents(price + tax);
  const half = toCents(Math.floor(total / 2));
  switch (event) {
    case "committed":
    case "invoiced":
    case "certified":
    case "requisitioned":
      return total;
    case "partially-paid":
      return half;
    case "paid":
      return course.includes("partially-paid") ? toCents(total - half) : total;
    case "refunded":
      return toCents(Math.floor(total / 20));
    default:
      return undefined;
  }
}

function amountField(amount: Cents | undefined): string[] {
  return amount === undefined ? [] : [`amount: "${writeMoney(amount)}"`];
}

/** @param from the day of the extension, or that of the delivery where it is not over yet */
function untilField(event: EventKind, from: CalendarDate, holidays: Holidays): string[] {
  return event === "extended" ? [`until: ${addBusinessDays(from, 10, holidays)}`] : [];
}

function noteField(event: EventKind, { random }: Purchase): string[] {
  const note = NOTES[event];
  return note ? localField("note", numbered(note, random)) : [];
}

/** What goes otherwise than planned is explained. */
const NOTES: Partial<Record<EventKind, Bilingual>> = {
  rejected: {
    en: "Of the {n} examples that we tried, some did not give the expected result. The supplier has ten business days to correct this.",
    fr: "Parmi les {n} exemples essayés, certains n’ont pas donné le résultat attendu. Le fournisseur dispose de dix jours ouvrables pour y remédier.",
  },
  deficient: {
    en: "The invoice does not name the commit that was delivered.",
    fr: "La facture ne précise pas le commit qui a été livré.",
  },
  "partially-paid": {
    en: "The account’s limit for one payment had been reached; the rest follows.",
    fr: "Le plafond du compte pour un seul paiement était atteint ; le reste suivra.",
  },
  disputed: {
    en: "The supplier asks for the date of acceptance to be corrected.",
    fr: "Le fournisseur demande que la date d’acceptation soit corrigée.",
  },
  refunded: {
    en: "Both sides saw at the close-out that {n} lines had been written by the team itself.",
    fr: "Au bilan, les deux parties ont constaté que l’équipe avait elle-même écrit {n} lignes.",
  },
  extended: {
    en: "Access to the data came {n} hours late.",
    fr: "L’accès aux données est arrivé avec {n} heures de retard.",
  },
  cancelled: {
    en: "Both sides agreed that the need no longer exists.",
    fr: "Les deux parties ont convenu que le besoin n’existe plus.",
  },
  terminated: {
    en: "The supplier said that the work could not be completed.",
    fr: "Le fournisseur a déclaré que le travail ne pouvait pas être achevé.",
  },
};
