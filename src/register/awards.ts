import { bodyIn } from "../content/body.ts";
import { problemAt, type RecordFile } from "../content/record-file.ts";
import { awardSchema } from "../model/award.ts";
import { eventSchema } from "../model/event.ts";
import type { Ref } from "../model/ref.ts";
import type { Problem } from "../problems/problem.ts";
import type { Catalogue } from "./catalogue.ts";
import type { OpenedFile } from "./read-file.ts";
import { oneOf, wrongValue } from "./field-problems.ts";
import { readFields } from "./read-fields.ts";
import type { Award, LedgerEvent } from "./register.ts";

interface Context {
  readonly catalogue: Catalogue;
  /** Every opportunity that has a file, also one that cannot be read (whose own problems say why). */
  readonly known: ReadonlySet<Ref>;
}

/** Understands the files of awards and of their ledgers. */
export function readAwards(
  files: readonly OpenedFile<"award">[],
  events: readonly OpenedFile<"event">[],
  context: Context,
  problems: Problem[],
): ReadonlyMap<Ref, Award> {
  const ledgers = readLedgers(events, problems);
  const awards = new Map<Ref, Award>();
  for (const { ref, file } of files) {
    if (!context.known.has(ref)) problems.push(unknownRecord(file, ref));
    const fields = readFields(file, awardSchema, problems);
    if (!fields) continue;
    const { taxes = {}, payment_methods: methods } = context.catalogue.program;
    checkName(file, ["payment_method"], fields.payment_method, Object.keys(methods), problems);
    checkName(file, ["tax", "region"], fields.tax?.region, Object.keys(taxes), problems);
    awards.set(ref, {
      ...fields,
      ref,
      file,
      body: bodyIn(file.body, context.catalogue.program.languages),
      ledger: ledgers.get(ref) ?? [],
    });
  }
  return awards;
}

function checkName(
  file: RecordFile,
  path: readonly string[],
  name: string | undefined,
  known: readonly string[],
  problems: Problem[],
): void {
  if (name !== undefined && !known.includes(name))
    problems.push(wrongValue(file, path, name, oneOf(known, name)));
}

function readLedgers(events: readonly OpenedFile<"event">[], problems: Problem[]): Map<Ref, LedgerEvent[]> {
  const ledgers = new Map<Ref, LedgerEvent[]>();
  const last = new Map<Ref, LedgerEvent["before"]>();
  // Files come in the order of their names, which is that of their numbers.
  for (const { ref, number, event, file } of events) {
    const before = last.get(ref);
    const { sha256 = "" } = file;
    last.set(ref, { number, sha256 });
    const fields = readFields(file, eventSchema, problems);
    if (!fields) continue;
    if (fields.event !== event) problems.push(otherEvent(file, event));
    const ledger = ledgers.get(ref) ?? [];
    if (ledger.some((earlier) => earlier.number === number)) problems.push(numberTaken(file, number));
    ledgers.set(ref, [...ledger, { ...fields, number, file, sha256, before }]);
  }
  return ledgers;
}

function otherEvent(file: RecordFile, named: string): Problem {
  return problemAt(file, ["event"], {
    rule: "MA-101",
    level: "error",
    message: {
      en: `The file’s name says “${named}”, the file another event.`,
      fr: `Le nom du fichier dit « ${named} », le fichier un autre événement.`,
    },
    tip: { en: "Make the two agree.", fr: "Accordez les deux." },
  });
}

function numberTaken(file: RecordFile, number: number): Problem {
  return problemAt(file, [], {
    rule: "MA-101",
    level: "error",
    message: {
      en: `This ledger has two events with the number ${number}.`,
      fr: `Ce registre a deux événements portant le numéro ${number}.`,
    },
    tip: { en: "Give the later one the next number.", fr: "Donnez au second le numéro suivant." },
  });
}

/** An award must answer an opportunity that has a file (MA-101). */
function unknownRecord(file: RecordFile, name: Ref): Problem {
  return problemAt(file, [], {
    rule: "MA-101",
    level: "error",
    message: { en: `There is no opportunity “${name}”.`, fr: `Il n’y a pas d’occasion « ${name} ».` },
    tip: {
      en: "An award’s folder has the name of its opportunity’s file, without .md.",
      fr: "Le dossier d’un contrat porte le nom du fichier de son occasion, sans .md.",
    },
  });
}
