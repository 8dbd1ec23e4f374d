import { numbersOf } from "../guardrails/document.ts";
import { frenchMessage } from "../i18n/typography.ts";
import type { Indicator, Reading, Reply } from "../indicators/indicator.ts";
import type { Measurements } from "../indicators/measurements.ts";
import { writePath } from "../content/record-file.ts";
import type { Bilingual } from "../model/locale.ts";
import { PROGRAM_FILE, type Register } from "../register/register.ts";
import { instantText } from "../repositories/age.ts";
import type { Instant } from "../time/calendar.ts";

/** As many readings as are handed over at once. */
const AT_ONCE = 500;

/**
 * Everything that was measured, in pieces: `{ "measured_at", "indicators": [ … ], "readings": [ … ] }`, a line each. Every
 * indicator has its definition in both languages; a reading has its inputs and the records that say them, but for the
 * quiet ones of a single record. Money is in
 * cents of the programme's currency. What is not known is null.
 */
export function* indicatorsJson(
  { byIndicator }: Measurements,
  register: Register,
  now: Instant,
): Generator<string> {
  const fields = register.files.find(({ path }) => path === PROGRAM_FILE)?.fields;
  const definitions = [...byIndicator].map(([indicator, readings]) =>
    JSON.stringify(definitionOf(indicator, readings, fields)),
  );
  const { currency, name } = register.program;
  yield `{"measured_at":"${instantText(now)}","programme":${JSON.stringify(name)},"currency":${JSON.stringify(currency)},\n`;
  yield `"indicators":[\n${definitions.join(",\n")}\n],\n"readings":[`;
  let lines: string[] = [];
  let isFirst = true;
  for (const [indicator, readings] of byIndicator) {
    for (const reading of readings) {
      lines.push(`${isFirst ? "\n" : ",\n"}${JSON.stringify(lineOf(indicator, reading))}`);
      isFirst = false;
      if (lines.length < AT_ONCE) continue;
      yield lines.join("");
      lines = [];
    }
  }
  yield `${lines.join("")}${isFirst ? "" : "\n"}]}\n`;
}

function definitionOf(indicator: Indicator, readings: readonly Reading[], fields: unknown): object {
  const { id, rule, codes, of, name, question, formula, expression, inputs, unit, numbers, innocent } =
    indicator;
  return {
    id,
    guardrail: rule,
    red_flags: codes,
    subject: of,
    name: said(name),
    question: said(question),
    formula: { ...said(formula), expression },
    inputs: inputs.map((input) => ({ name: input.name, what: said(input.what) })),
    unit,
    numbers: Object.fromEntries(
      numbersOf({ numbers }, fields).map(({ path, value }) => [path, value ?? null]),
    ),
    innocent_explanations: innocent.map(said),
    measured: readings.filter(({ value }) => value !== undefined).length,
    not_known: readings.filter(({ value }) => value === undefined).length,
    flagged: readings.filter(({ flagged }) => flagged).length,
    too_few: readings.filter(({ tooFew }) => tooFew).length,
  };
}

/** A quiet value of one record needs no more than the record itself, which names the same inputs; there are very many. */
function lineOf({ id, of }: Indicator, reading: Reading): object {
  const { subject, within, value, threshold, n, tooFew, flagged, inputs, told, replies } = reading;
  const line = {
    indicator: id,
    subject,
    within: within ?? null,
    value: value ?? null,
    threshold,
    n,
    too_few: tooFew,
    flagged,
  };
  if (!flagged && (of === "opportunity" || of === "award")) return line;
  return {
    ...line,
    inputs: inputs.map((input) => ({
      name: input.name,
      value: input.value ?? null,
      ...(input.unit === undefined ? {} : { unit: input.unit }),
      records: input.records ?? [],
    })),
    told_at: { file: told.file.path, field: writePath(told.path) },
    replies: replies.map(replyOf),
  };
}

function replyOf({ kind, record, text, date, approvedBy, ends }: Reply): object {
  return { kind, record, text, date: date ?? null, approved_by: approvedBy ?? null, ends: ends ?? null };
}

/** Words of the product's own, with the spaces of French. */
function said({ en, fr }: Bilingual): Bilingual {
  return { en, fr: frenchMessage(fr) };
}
