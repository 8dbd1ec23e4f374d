import {
  SUBJECT_KINDS,
  recordsOf,
  UNITS,
  type Indicator,
  type Input,
  type Reading,
  type Reply,
  type Unit,
} from "../../indicators/indicator.ts";
import { measurementsOf } from "../../indicators/measurements.ts";
import type { PlainFields } from "../../content/write-record.ts";
import { toCents, writeMoney } from "../../model/money.ts";
import { recordOf, type Ref } from "../../model/ref.ts";
import type { Register } from "../../register/register.ts";
import { tableOf, type Judged } from "./table.ts";

/** What an indicator measured of one subject. */
interface Measured {
  readonly indicator: Indicator;
  readonly reading: Reading;
  /** The records that the value rests on, and the one at which the question is told. */
  readonly records: readonly Ref[];
  readonly register: Register;
}

function* rows({ register, now }: Judged): Generator<Measured> {
  const { byIndicator } = measurementsOf(register, now);
  for (const [indicator, readings] of [...byIndicator].sort(([a], [b]) => compare([a.id], [b.id])))
    for (const reading of [...readings].sort((a, b) => compare(keyOf(a), keyOf(b)))) {
      const told = recordOf(reading.told.file.path);
      const records = [...new Set([...recordsOf(reading), ...(told ? [told] : [])])].sort();
      yield { indicator, reading, records, register };
    }
}

/** What tells the values of one indicator apart. */
function keyOf({ subject, within }: Reading): readonly string[] {
  return [subject.kind, subject.key, within?.key ?? ""];
}

function compare(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at === -1 ? 0 : (a[at] ?? "") < (b[at] ?? "") ? -1 : 1;
}

export const indicators = tableOf<Measured>({
  name: "indicators",
  title: { en: "Indicators", fr: "Indicateurs" },
  about: {
    en: "A row for each value that an indicator measured: a question worth asking where it is flagged, never a finding",
    fr: "Une ligne pour chaque valeur mesurée par un indicateur : là où elle est signalée, une question à poser, qui n’accuse personne",
  },
  primaryKey: ["indicator", "subject_kind", "subject", "within"],
  foreignKeys: [],
  columns: [
    {
      name: "indicator",
      type: "string",
      about: {
        en: "Its id, under which the page on integrity explains it",
        fr: "Son identifiant, sous lequel la page sur l’intégrité l’explique",
      },
      required: true,
      value: ({ indicator }) => indicator.id,
    },
    {
      name: "rule",
      type: "string",
      about: {
        en: "The guardrail that asks the same question",
        fr: "Le garde-fou qui pose la même question",
      },
      required: true,
      value: ({ indicator }) => indicator.rule,
    },
    {
      name: "red_flags",
      type: "list",
      about: {
        en: "The red flags of the Open Contracting Partnership’s guide that it follows",
        fr: "Les signaux d’alerte du guide de l’Open Contracting Partnership qu’il suit",
      },
      value: ({ indicator: { codes } }) => (codes.length === 0 ? undefined : codes),
    },
    {
      name: "subject_kind",
      type: "string",
      values: SUBJECT_KINDS,
      about: { en: "What kind of thing was measured", fr: "Le genre de chose qui a été mesurée" },
      required: true,
      value: ({ reading }) => reading.subject.kind,
    },
    {
      name: "subject",
      type: "string",
      about: {
        en: "Which one: a record’s ref, a team’s key, a supplier’s name in lower case without legal suffix, a repository’s address",
        fr: "Laquelle : la référence d’une fiche, la clé d’une équipe, le nom d’un fournisseur en minuscules sans forme juridique, l’adresse d’un dépôt",
      },
      required: true,
      value: ({ reading }) => reading.subject.key,
    },
    {
      name: "within",
      type: "string",
      about: {
        en: "Where only a part of it was looked at, that part: a team’s key. “all” otherwise",
        fr: "Si une partie seulement a été examinée, cette partie : la clé d’une équipe. Sinon « all » (tout)",
      },
      required: true,
      value: ({ reading }) => reading.within?.key ?? "all",
    },
    {
      name: "value",
      type: "decimal",
      about: {
        en: "The value, in its unit; empty where the records do not say it",
        fr: "La valeur, dans son unité; vide si les fiches ne la disent pas",
      },
      value: ({ indicator, reading }) => numberText(reading.value, indicator.unit),
    },
    {
      name: "unit",
      type: "string",
      values: UNITS.map(unitName),
      about: {
        en: "What the value counts; money is in the programme’s currency",
        fr: "Ce que compte la valeur; les montants sont dans la devise du programme",
      },
      required: true,
      value: ({ indicator }) => unitName(indicator.unit),
    },
    {
      name: "threshold",
      type: "decimal",
      about: {
        en: "The programme’s number that the value is held against, in the same unit",
        fr: "Le nombre du programme auquel la valeur est comparée, dans la même unité",
      },
      required: true,
      value: ({ indicator, reading }) => numberText(reading.threshold, indicator.unit),
    },
    {
      name: "n",
      type: "integer",
      about: {
        en: "How many it rests on: applications, awards, opportunities",
        fr: "Sur combien elle repose : candidatures, contrats, occasions",
      },
      required: true,
      value: ({ reading }) => reading.n,
    },
    {
      name: "too_few",
      type: "boolean",
      about: {
        en: "true where these are too few to say anything; then nothing is asked",
        fr: "true s’ils sont trop peu nombreux pour dire quoi que ce soit; rien n’est alors demandé",
      },
      required: true,
      value: ({ reading }) => reading.tooFew,
    },
    {
      name: "flagged",
      type: "boolean",
      about: {
        en: "true where there is a question to ask; it is never a finding",
        fr: "true s’il y a une question à poser; elle n’accuse personne",
      },
      required: true,
      value: ({ reading }) => reading.flagged,
    },
    {
      name: "formula",
      type: "string",
      about: {
        en: "When it is flagged, for programs: the names are those of the inputs, and of numbers in _data/program.yml",
        fr: "Quand elle est signalée, pour les programmes : les noms sont ceux des données d’entrée et des nombres de _data/program.yml",
      },
      required: true,
      value: ({ indicator }) => indicator.expression,
    },
    {
      name: "inputs",
      type: "array",
      about: {
        en: "What went into it: name, value and unit of each",
        fr: "Ce qui y est entré : le nom, la valeur et l’unité de chaque donnée",
      },
      required: true,
      value: ({ reading }) => reading.inputs.map(inputFields),
    },
    {
      name: "records",
      type: "list",
      about: {
        en: "The refs of the records that it rests on, or that it is told at",
        fr: "Les références des fiches sur lesquelles elle repose, ou auxquelles elle est indiquée",
      },
      value: ({ records }) => (records.length === 0 ? undefined : records),
    },
    {
      name: "demonstration",
      type: "boolean",
      about: {
        en: "true where one of these records is made up: leave it out of every sum",
        fr: "true si l’une de ces fiches est inventée : ne la comptez dans aucune somme",
      },
      required: true,
      value: ({ records, register }) =>
        records.some((ref) => register.opportunities.get(ref)?.demonstration === true),
    },
    {
      name: "replies",
      type: "array",
      about: {
        en: "What the buyer says to the question: exceptions and replies, with their records",
        fr: "Ce que l’acheteur répond à la question : exceptions et réponses, avec leurs fiches",
      },
      value: ({ reading: { replies } }) => (replies.length === 0 ? undefined : replies.map(replyFields)),
    },
  ],
  rows,
});

/** Cents are told as money, like every amount: `6500.00`. */
function unitName(unit: Unit): string {
  return unit === "cents" ? "currency" : unit;
}

/** A number without the noise of binary fractions; money as records write it. */
function numberText(value: number | undefined, unit: Unit | undefined): string | undefined {
  if (value === undefined) return undefined;
  return unit === "cents" ? writeMoney(toCents(Math.round(value))) : String(Number(value.toFixed(4)));
}

function inputFields({ name, value, unit }: Input): PlainFields {
  return {
    name,
    value: typeof value === "number" ? numberText(value, unit) : value,
    unit: unit && unitName(unit),
  };
}

function replyFields({ kind, record, text, date, approvedBy, ends }: Reply): PlainFields {
  return { kind, record, text: { ...text }, date, approved_by: approvedBy && { ...approvedBy }, ends };
}
