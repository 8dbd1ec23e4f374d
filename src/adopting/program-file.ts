import { writeYaml, type PlainFields } from "../content/write-record.ts";
import { LOCALES, type LocalText, type Locale } from "../model/locale.ts";
import { programSchema } from "../model/program.ts";
import type { ProgrammeAnswers } from "./answers.ts";
import {
  DEADLINES,
  LENGTHS,
  PAYMENTS,
  postingPart,
  REPOSITORIES,
  SIGNALS,
  SPLITTING,
} from "./pilot-numbers.ts";

/** `_data/program.yml` of a new programme: its own answers, and the numbers that it begins with, each with its source. */
export function programFile(answers: ProgrammeAnswers): string {
  const parts = [
    HEAD,
    whoAndWhere(answers),
    limitPart(answers),
    taxesPart(answers),
    LENGTHS,
    answers.licence === ""
      ? undefined
      : yaml({ licences: { default: answers.licence } }) +
        " # Of new code; an existing repository keeps its own.",
    DEADLINES,
    effortPart(answers),
    postingPart(languagesOf(answers)),
    SPLITTING,
    SIGNALS,
    REPOSITORIES,
    paymentsPart(answers),
    lawPart(answers),
    answers.data_licence === ""
      ? undefined
      : `# The licence of the data that the site publishes.\n${yaml({ open_data: { licence: answers.data_licence } })}`,
  ];
  return `${parts.filter((part) => part !== undefined).join("\n\n")}\n`;
}

const HEAD = `# The programme: everything in which it differs from another. Written by \`npm run new -- --programme\`; from here on it is
# changed by hand. Each number has its source beside it; “the pilot” is that of ESDC, 2020-2022, whose numbers the product
# begins with. A part that is removed takes its rules with it.`;

/** The languages of a programme, in the product's order; what is none of them is left to the check. */
export function languagesOf({ languages }: ProgrammeAnswers): readonly Locale[] {
  return LOCALES.filter((locale) => languages.includes(locale));
}

function whoAndWhere(answers: ProgrammeAnswers): string {
  const {
    name,
    department,
    purpose,
    notice,
    url,
    source,
    contact,
    languages,
    currency,
    time_zone,
    fiscal_year,
  } = answers;
  return yaml({
    name: plain(name),
    department: plain(department),
    purpose: plain(purpose),
    notice: plain(notice),
    url,
    source: given(source),
    contact: given(contact),
    languages,
    currency,
    time_zone,
    fiscal_year: fiscal_year === "" ? undefined : { starts: fiscal_year },
  });
}

function limitPart({ limit, limit_includes_tax, price }: ProgrammeAnswers): string {
  return [
    "# The most that one purchase may cost, and whether taxes count.",
    "limit:",
    `  amount: ${JSON.stringify(limit)}`,
    `  includes_tax: ${/^(?:true|false)$/.test(limit_includes_tax) ? limit_includes_tax : JSON.stringify(limit_includes_tax)}`,
    "",
    "# fixed: the posted price is what the supplier is paid; ceiling: vendors bid up to it.",
    yaml({ price: price === "" ? "fixed" : price }),
  ].join("\n");
}

function taxesPart({ taxes }: ProgrammeAnswers): string | undefined {
  if (taxes.length === 0) return undefined;
  const table: PlainFields = Object.fromEntries(
    taxes.map(({ region, name, tax, rate }) => [region, { name: plain(name), tax: plain(tax), rate }]),
  );
  return `# What a supplier of each region charges, in percent.\n${yaml({ taxes: table })}`;
}

function effortPart({ lowest_rate, hours_per_week }: ProgrammeAnswers): string | undefined {
  if (lowest_rate === "") return undefined;
  const hours = hours_per_week === "" ? "37.5" : hours_per_week;
  return [
    "effort:",
    `  lowest_rate: ${JSON.stringify(lowest_rate)} # The lowest suggested price of an hour.`,
    "  overhead_hours: 10 # The pilot's guides: ten hours beside the work itself.",
    `  hours_per_week: ${hours} # The most that is asked of one person.`,
  ].join("\n");
}

function paymentsPart({ pay_within, payment_methods }: ProgrammeAnswers): string {
  const within = pay_within === "" ? "payments:" : yaml({ payments: { pay_within } });
  const methods: PlainFields = Object.fromEntries(payment_methods.map(({ key, name }) => [key, plain(name)]));
  return [
    "# How payments are recorded, step by step (docs/ledger.md).",
    within,
    PAYMENTS,
    "",
    "# How suppliers are paid.",
    yaml({ payment_methods: methods }),
  ].join("\n");
}

function lawPart({ commit, certify, request }: ProgrammeAnswers): string | undefined {
  const law = { commit: plain(commit), certify: plain(certify), request: plain(request) };
  if (Object.values(law).every((name) => name === undefined)) return undefined;
  return `# What the law of the place calls these acts, as pages name them.\n${yaml({ law })}`;
}

function yaml(fields: PlainFields): string {
  return writeYaml(programSchema, fields).trimEnd();
}

/** Words as a file holds them; undefined where nobody gave any. */
export function plain({ en, fr }: LocalText): PlainFields | undefined {
  return en === undefined && fr === undefined ? undefined : { en, fr };
}

export function given(text: string): string | undefined {
  return text === "" ? undefined : text;
}
