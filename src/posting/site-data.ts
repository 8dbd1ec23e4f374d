import type { RecordFile } from "../content/record-file.ts";
import type { Opportunity, Register } from "../register/register.ts";

/** What the form on the site needs to judge an opportunity where it is written. */
export interface PostingData {
  /** The files of `_data/` that people write, and of the latest records with their awards, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** The names of all records, whether their files are here or not: none may be given again. */
  readonly names: readonly string[];
  /** How many opportunities are here. */
  readonly records: number;
}

/** As much text as a browser loads and judges again at each pause, without anyone waiting for it. */
const MOST_CHARACTERS = 400_000;

/** Gathers the programme and, the latest first, as many records as have room. */
export function postingData(register: Register, most = MOST_CHARACTERS): PostingData {
  const files = new Map<string, string>();
  let left = most;
  for (const file of register.files) if (file.kind === "data") files.set(file.path, textOf(file));
  const latest = [...register.opportunities.values()].sort((a, b) => b.opensAt - a.opensAt);
  let records = 0;
  for (const opportunity of latest) {
    const own = filesOf(opportunity, register).map((file) => [file.path, textOf(file)] as const);
    left -= own.reduce((total, [, text]) => total + text.length, 0);
    if (left < 0) break;
    for (const [path, text] of own) files.set(path, text);
    records += 1;
  }
  return { files: Object.fromEntries(files), names: [...register.opportunities.keys()], records };
}

function filesOf({ ref, file }: Opportunity, { awards }: Register): RecordFile[] {
  const award = awards.get(ref);
  return [file, ...(award ? [award.file, ...award.ledger.map((event) => event.file)] : [])];
}

/** A file as it was, from its parts. */
function textOf({ kind, yaml, body }: RecordFile): string {
  return kind === "data" ? yaml : `---${yaml}\n---\n${body}`;
}
