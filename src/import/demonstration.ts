import { withoutEntries } from "../content/without-entries.ts";
import type { RecordFile } from "../content/record-file.ts";
import { judge } from "../guardrails/judge.ts";
import type { Problem } from "../problems/problem.ts";
import type { ContentFolder } from "../register/disk.ts";
import { DATA_FILES } from "../register/find.ts";
import { loadRegister } from "../register/load.ts";
import type { Register } from "../register/register.ts";
import type { Instant } from "../time/calendar.ts";
import { recordOf } from "../model/ref.ts";
import { overlay } from "../register/overlay.ts";

/** What goes when the demonstration does. */
export interface Removal {
  /** `opportunities/<ref>.md`. */
  readonly opportunities: readonly string[];
  /** `awards/<ref>`, folders. */
  readonly awards: readonly string[];
  /** Exceptions for records that go, as `MA-401 2026-006-dataset-descriptions`. */
  readonly exceptions: readonly string[];
  /** Keys of made-up teams that no other record names. */
  readonly teams: readonly string[];
  /** Made-up accounts that may sign for money: anyone could take such a name. */
  readonly delegations: readonly string[];
  /** Whether the programme's notice tells readers of a demonstration; its words are for people to change. */
  readonly noticeSpeaksOfIt: boolean;
  /** The data files that change, with their new texts. */
  readonly edits: ReadonlyMap<string, string>;
}

export type RemovalPlan =
  | { readonly kind: "removal"; readonly removal: Removal }
  /** What keeps the folder from being read. */
  | { readonly kind: "unreadable"; readonly problems: readonly Problem[] }
  /** What would be wrong afterwards and is not now, such as a real record that repeats a made-up one. */
  | { readonly kind: "would-break"; readonly problems: readonly Problem[] };

/** How the keys of made-up teams and the names of made-up accounts begin. */
const MADE_UP = "demo-";

function isMadeUp(name: string): boolean {
  return name.toLowerCase().startsWith(MADE_UP);
}

/** Finds every record that is marked `demonstration: true`, and what in `_data/` is there for such records alone. */
export function planRemoval(folder: ContentFolder, now: Instant): RemovalPlan {
  const loaded = loadRegister(folder);
  if (loaded.kind === "no-program") return { kind: "unreadable", problems: loaded.problems };
  const { register } = loaded;
  const removal = removalFrom(register, folder);
  const gone = new Set([...removal.opportunities, ...removal.awards]);
  const after = loadRegister(overlay(folder, removal.edits, (path) => gone.has(path)));
  if (after.kind === "no-program") return { kind: "unreadable", problems: after.problems };
  const before = new Set(errors(register, now).map(identity));
  const broken = errors(after.register, now).filter((problem) => !before.has(identity(problem)));
  return broken.length > 0 ? { kind: "would-break", problems: broken } : { kind: "removal", removal };
}

function removalFrom(register: Register, folder: ContentFolder): Removal {
  const marked = register.files.filter(isDemonstration);
  const refs = new Set<string | undefined>(marked.map(({ path }) => recordOf(path)));
  const opportunities = marked.filter(({ kind }) => kind === "opportunity").map(({ path }) => path);
  const awards = awardFolders(folder).filter((ref) => refs.has(ref));
  const used = new Set(
    register.files
      .filter(({ kind, path }) => kind === "opportunity" && !opportunities.includes(path))
      .map(({ fields }) => fieldOf(fields, "team")),
  );
  const teams = [...register.teams.keys()].filter((key) => isMadeUp(key) && !used.has(key));
  const exceptions = register.exceptions.filter(({ record }) => refs.has(record));
  return {
    opportunities,
    awards: awards.map((ref) => `awards/${ref}`),
    exceptions: exceptions.map(({ rule, record }) => `${rule} ${record}`),
    teams,
    delegations: register.delegations.map(({ account }) => account).filter(isMadeUp),
    noticeSpeaksOfIt: Object.values(register.program.notice ?? {}).some((words = "") =>
      /d[eé]monstration/i.test(words),
    ),
    edits: new Map([
      ...edit(register, DATA_FILES.teams, teams),
      ...edit(
        register,
        DATA_FILES.delegation,
        register.delegations.flatMap(({ account }, index) => (isMadeUp(account) ? [index] : [])),
      ),
      ...edit(
        register,
        DATA_FILES.exceptions,
        exceptions.map(({ index }) => index),
      ),
    ]),
  };
}

function edit(
  register: Register,
  path: string,
  removed: readonly (string | number)[],
): [path: string, text: string][] {
  const file = removed.length === 0 ? undefined : register.files.find((one) => one.path === path);
  return file ? [[path, withoutEntries(file.yaml, (entry) => removed.includes(entry))]] : [];
}

/** By what is written, so that a record with something wrong in it is found too. */
function isDemonstration({ kind, fields }: RecordFile): boolean {
  return (kind === "opportunity" || kind === "award") && fieldOf(fields, "demonstration") === "true";
}

function fieldOf(fields: unknown, name: string): unknown {
  return typeof fields === "object" && fields !== null
    ? (fields as Record<string, unknown>)[name]
    : undefined;
}

function awardFolders(folder: ContentFolder): string[] {
  const exists = folder.list("").some(({ name, kind }) => name === "awards" && kind === "folder");
  return exists ? folder.list("awards").flatMap(({ name, kind }) => (kind === "folder" ? [name] : [])) : [];
}

function errors(register: Register, now: Instant): Problem[] {
  return judge(register, now).filter(({ level }) => level === "error");
}

/** A problem's own name; its line may move with what is removed above it. */
function identity({ rule, file, path, message }: Problem): string {
  return [rule, file, path, message.en].join("\n");
}
