import { EVENT_KINDS } from "../../../src/model/event.ts";
import { linkedCode, seenCode } from "./linked-code.ts";
import { HOSTILE, hostileBody, hostileRecords } from "./hostile.ts";
import { inBoth, same, type Content, type Written, type WrittenAward } from "./write-folder.ts";

/** The records that tests name. */
export const REFS = {
  everyField: "2026-001-every-field",
  onlyNeeded: "2026-002-only-what-is-needed",
  longWords: "2026-010-long-words",
  otherScripts: "2026-011-other-scripts",
  breaksRules: "2026-012-breaks-rules",
  everyEvent: "2026-030-every-event",
  overdue: "2026-029-overdue",
} as const;

/** Fields that say nothing special. A record is posted before, and closes after, the tests' `now` of 2026-11-23. */
function ordinary(title: string, fields: Written["fields"] = {}): Written {
  return {
    fields: {
      title: { en: title, fr: `${title} (fr)` },
      team: "team-a",
      price: "6500.00",
      posted: "2026-11-16",
      closes: "2026-12-15 14:30",
      funds_reserved: "2026-11-12",
      ...fields,
    },
  };
}

const past = { posted: "2026-03-02", closes: "2026-03-30 14:30", funds_reserved: "2026-03-01" };

function won(fields: WrittenAward["fields"] = {}, events: WrittenAward["events"] = []): WrittenAward {
  return {
    fields: { supplier: { name: "Supplier A" }, price: "6500.00", awarded: "2026-04-02", ...fields },
    events,
  };
}

const everyField: Written = {
  fields: {
    title: { en: "Every field of the record format", fr: "Chaque champ du format des dossiers" },
    summary: {
      en: "This record has all that a record can have.",
      fr: "Ce dossier a tout ce qu'un dossier peut avoir : même une question ?",
    },
    team: "team-a",
    contact: "role-mailbox-with-a-long-name.boite-de-service-au-nom-long@example.gc.ca",
    price: "8695.65",
    skills: ["typescript", "accessibility"],
    posted: "2026-11-16",
    closes: "2026-12-14 14:30",
    questions_close: "2026-12-11 12:00",
    selection: "2026-12-21",
    delivery: "2027-02-01",
    hours: "1",
    licence: "MIT",
    repository: "https://github.com/example-gov/a-repository",
    funds_reserved: "2026-11-12",
    attestations: ["unclassified", "stand-alone", "no-internal-capacity"],
    amendments: [
      amendment("title", { en: "Old title", fr: "Ancien titre" }, { en: "New title", fr: "Nouveau titre" }),
      amendment("summary", same("A"), same("B")),
      {
        date: "2026-11-18",
        field: "body",
        reason: { en: "A **criterion** was added.", fr: "Un **critère** de plus." },
      },
      amendment("price", "8000.00", "8695.65"),
      amendment("skills", "typescript", "typescript, accessibility"),
      amendment("closes", "2026-12-07 14:30", "2026-12-14 14:30"),
      amendment("questions_close", "2026-12-04 12:00", "2026-12-11 12:00"),
      amendment("selection", "2026-12-14", "2026-12-21"),
      amendment("delivery", "2027-01-25", "2027-02-01"),
      amendment("hours", "2", "1"),
      amendment("licence", "Apache-2.0", "MIT"),
      amendment(
        "repository",
        "https://github.com/example-gov/old",
        "https://github.com/example-gov/a-repository",
      ),
      amendment("contact", "old@example.gc.ca", "new@example.gc.ca"),
    ],
    questions: [
      {
        asked: "2026-11-17",
        answered: "2026-11-18",
        question: {
          en: "Is this `code`?\n\n- one\n- two",
          fr: "Est-ce du `code`?\n\n- un\n- deux",
        },
        answer: {
          en: "Yes, see [the guide](https://example.org/guide).",
          fr: "Oui, voir [le guide](https://example.org/guide).",
        },
      },
      { asked: "2026-11-19", question: { en: "Not yet answered?", fr: "Pas encore de réponse ?" } },
    ],
  },
  body: hostileBody,
};

function amendment(
  field: string,
  from: Written["fields"][string],
  to: Written["fields"][string],
): Written["fields"] {
  return { date: "2026-11-18", field, from, to, reason: { en: `Why ${field}.`, fr: `Pourquoi ${field}.` } };
}

/** Only what a record cannot be read without. */
const onlyNeeded: Written = {
  fields: {
    title: { en: "Bare", fr: "Nu" },
    team: "team-b",
    price: "100",
    posted: "2026-11-16",
    closes: "2026-12-14 23:59",
  },
};

const breaksRules: Written = {
  fields: {
    ...ordinary("Breaks several rules").fields,
    ...past,
    price: "9999.99",
    selection: "2026-03-01",
    licence: "CC-BY-4.0",
  },
};

/** One opportunity and its award for each way in which a ledger can stand. */
const stages: Record<string, WrittenAward> = {
  "2026-020-awarded": won(),
  "2026-021-in-progress": won({ terms_signed: "2026-04-03" }),
  "2026-022-delivered": won({}, [{ event: "delivered", date: "2026-05-01" }]),
  "2026-023-accepted": won({}, [{ event: "accepted", date: "2026-05-01" }]),
  "2026-024-invoiced": won({}, [{ event: "invoiced", date: "2026-05-01", amount: "6500.00" }]),
  "2026-025-certified": won({}, [{ event: "certified", date: "2026-05-01", actor: "account-1" }]),
  "2026-026-paid": won({}, [{ event: "paid", date: "2026-05-01" }]),
  "2026-027-terminated": won({}, [{ event: "terminated", date: "2026-05-01" }]),
  "2026-028-cancelled-contract": won({}, [{ event: "cancelled", date: "2026-05-01" }]),
  [REFS.overdue]: won({}, [
    { event: "committed", date: "2026-04-07", actor: "account-1", amount: "6500.00" },
    { event: "delivered", date: "2026-09-01", actor: "account-2" },
    { event: "accepted", date: "2026-09-02", actor: "account-1" },
    { event: "invoiced", date: "2026-09-03", actor: "account-2", amount: "6500.00" },
  ]),
  [REFS.everyEvent]: {
    ...won(
      {
        supplier: { name: HOSTILE.name, kind: "cooperative", region: "QC", first_contract: "true" },
        applications: { received: "1", passed: "1" },
        selection: { method: "draw", evidence: { en: "See `evidence`.", fr: "Voir la `preuve`." } },
        terms_signed: "2026-04-03",
        tax: { region: "QC", amount: "973.38" },
        fees: "10.00",
        amendments: [
          { date: "2026-04-10", amount: "100.00", reason: { en: "More work.", fr: "Plus de travail." } },
        ],
        payment_method: "paypal",
        licence: "MIT",
        repository: "https://github.com/example-gov/a-repository",
        commit: "0123456789abcdef0123456789abcdef01234567",
        pull_request: "https://github.com/example-gov/a-repository/pull/1",
        reused_by: [
          { name: { en: "A city", fr: "Une ville" }, repository: "https://gitlab.com/example/fork" },
          { name: { en: "A school", fr: "Une école" } },
        ],
      },
      EVENT_KINDS.map((event, index) => ({
        event,
        date: `2026-05-${String(index + 1).padStart(2, "0")}`,
        actor: "account-1",
        amount: "7583.38",
        evidence: "ab".repeat(32),
        previous: "cd".repeat(32),
        ...(event === "extended" ? { until: "2026-06-30" } : {}),
        note: { en: `A note on **${event}**.`, fr: `Une note sur **${event}**.` },
      })),
    ),
    body: inBoth(["## Outcome", "", "It went well."], ["## Résultat", "", "Tout s'est bien passé."]),
  },
};

for (const [ref, { fields, events }] of Object.entries(linkedCode)) stages[ref] = won(fields, events);

/** A bilingual programme that has everything a programme and its records can have, and what people would do to harm it. */
export const everything: Content = {
  program: {
    name: { en: "Programme of everything", fr: "Programme de tout" },
    department: { en: "Department of Everything", fr: "Ministère de Tout" },
    purpose: { en: "To test every page.", fr: "Mettre à l'essai chaque page." },
    notice: { en: "This is a test.", fr: "Ceci est un essai." },
    url: "https://everything.example.org/",
    source: "https://github.com/example-gov/everything/blob/main/",
    contact: "programme@example.gc.ca",
    // French first: "/" and "/404.html" take the language of the first.
    languages: ["fr", "en"],
    currency: "CAD",
    time_zone: "America/St_Johns",
    limit: { amount: "10000.00", includes_tax: "true" },
    price: "fixed",
    taxes: {
      NB: {
        name: { en: "New Brunswick", fr: "Nouveau-Brunswick" },
        tax: { en: "HST", fr: "TVH" },
        rate: "15",
      },
      QC: { name: { en: "Quebec", fr: "Québec" }, tax: { en: "GST + QST", fr: "TPS + TVQ" }, rate: "14.975" },
    },
    lengths: { title: "100", summary: "500" },
    licences: { default: "MIT" },
    deadlines: { questions_before_closing: "2" },
    payments: { pay_within: "30", told_within: "15", planned: "7", waiting: "5", remind_after: ["5", "10"] },
    repositories: {
      hosts: [
        { host: "github.com", kind: "github" },
        { host: "gitlab.com", kind: "gitlab" },
        { host: "bitbucket.org", kind: "bitbucket" },
        { host: "codeberg.org", kind: "git" },
      ],
      confirmed_within: "30",
      renewed_after: "7",
      inventory: { administration: "esdc-edsc", category: "43231500" },
    },
    payment_methods: { "acquisition-card": { en: "Card", fr: "Carte" }, paypal: same("PayPal") },
    signature: {
      text: { en: "Signature of Everything", fr: "Signature de Tout" },
      link: { en: "https://example.org/en", fr: "https://example.org/fr" },
    },
  },
  teams: {
    "team-a": { name: { en: "Team A & `<A>`", fr: "Équipe A & `<A>`" }, contact: "team-a@example.gc.ca" },
    "team-b": { name: { en: "Team B", fr: "Équipe B" } },
  },
  skills: {
    accessibility: { name: { en: "Accessibility", fr: "Accessibilité" } },
    typescript: { name: same("TypeScript") },
  },
  exceptions: [
    {
      rule: "MA-401",
      record: REFS.everyEvent,
      reason: { en: "Because of **this**.", fr: "À cause de **cela**." },
      approved_by: { en: "A director", fr: "Une direction" },
      ends: "2027-12-31",
    },
  ],
  repositories: seenCode,
  opportunities: {
    [REFS.everyField]: everyField,
    [REFS.onlyNeeded]: onlyNeeded,
    "2026-003-upcoming": ordinary("Upcoming", { posted: "2026-12-01" }),
    "2026-004-draft": {
      fields: {
        title: { en: "Draft", fr: "Ébauche" },
        team: "team-b",
        price: "10.00",
        posted: "2026-12-01",
        closes: "2026-12-14 12:00",
      },
    },
    "2026-005-evaluating": ordinary("Evaluating", { closes: "2026-11-20 14:30" }),
    "2026-006-cancelled": ordinary("Cancelled", {
      ...past,
      cancelled: { date: "2026-03-10", reason: { en: "Not `needed`.", fr: "Plus `utile`." } },
    }),
    "2026-007-no-award": ordinary("Without award", {
      ...past,
      closed_without_award: {
        date: "2026-04-10",
        reason: { en: "Nobody applied.", fr: "Personne n'a postulé." },
      },
    }),
    "2026-008-run-again": ordinary("Run again", { repeats: "2026-007-no-award", demonstration: "true" }),
    [REFS.breaksRules]: breaksRules,
    ...hostileRecords(ordinary),
    ...Object.fromEntries(Object.keys(stages).map((ref) => [ref, ordinary(`Stage ${ref.slice(9)}`, past)])),
  },
  awards: {
    [REFS.breaksRules]: won({
      price: "9999.98",
      tax: { region: "NB", amount: "1500.00" },
      licence: "Not-A-Licence",
    }),
    ...stages,
  },
};
