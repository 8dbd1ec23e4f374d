import { EVENT_KINDS, type EventKind } from "../model/event.ts";
import type { Bilingual } from "../model/locale.ts";
import { isRef, type Ref } from "../model/ref.ts";
import type { Problem } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";
import { PROGRAM_FILE } from "./register.ts";
import type { ContentFolder, Entry } from "./disk.ts";

/** The register's own files, and whether a programme can do without. */
export const DATA_FILES = {
  program: PROGRAM_FILE,
  teams: "_data/teams.yml",
  skills: "_data/skills.yml",
  holidays: "_data/holidays.yml",
  exceptions: "_data/exceptions.yml",
  delegation: "_data/delegation.yml",
  repositories: "_data/repositories.json",
} as const;

/** A file that may be a record, by its place and name alone. */
export type FoundFile =
  | { readonly path: string; readonly kind: "opportunity"; readonly ref: Ref }
  | { readonly path: string; readonly kind: "award"; readonly ref: Ref }
  | {
      readonly path: string;
      readonly kind: "event";
      readonly ref: Ref;
      readonly number: number;
      readonly event: EventKind;
    };

export interface Found {
  readonly files: readonly FoundFile[];
  readonly problems: readonly Problem[];
}

/** 64 KiB: no record that a person writes comes near it. */
export const LARGEST_FILE = 65_536;

const FOLDERS: readonly string[] = ["opportunities", "awards", "_data"];

const EVENT_NAME = new RegExp(`^(?!0000)(\\d{4})-(${EVENT_KINDS.join("|")})\\.md$`);

/** Finds the records of a content folder; whatever is not one, or stands in the wrong place, is a problem (MA-101). */
export function findRecords(folder: ContentFolder): Found {
  const files: FoundFile[] = [];
  const problems: Problem[] = [];
  const parts = folder.list("").filter(({ name }) => FOLDERS.includes(name));
  // A part that is a link would be followed by everything that reads it.
  for (const part of parts) if (part.kind !== "folder") problems.push(misplaced(part.name, part));
  const isFolder = (name: string): boolean =>
    parts.some((part) => part.name === name && part.kind === "folder");
  for (const entry of isFolder("opportunities") ? visible(folder, "opportunities") : []) {
    const path = `opportunities/${entry.name}`;
    const ref = entry.name.replace(/\.md$/, "");
    if (entry.kind !== "file") problems.push(misplaced(path, entry));
    else if (!entry.name.endsWith(".md") || !isRef(ref)) problems.push(badName(path, OPPORTUNITY_NAME));
    else files.push({ path, kind: "opportunity", ref });
  }
  for (const entry of isFolder("awards") ? visible(folder, "awards") : []) {
    const path = `awards/${entry.name}`;
    if (entry.kind !== "folder") problems.push(misplaced(path, entry));
    else if (!isRef(entry.name)) problems.push(badName(path, AWARD_FOLDER));
    else findAward(folder, entry.name, files, problems);
  }
  return { files, problems };
}

function findAward(folder: ContentFolder, ref: Ref, files: FoundFile[], problems: Problem[]): void {
  const entries = visible(folder, `awards/${ref}`);
  for (const entry of entries) {
    const path = `awards/${ref}/${entry.name}`;
    const event = EVENT_NAME.exec(entry.name);
    if (entry.kind !== "file") problems.push(misplaced(path, entry));
    else if (entry.name === "award.md") files.push({ path, kind: "award", ref });
    else if (event)
      files.push({ path, kind: "event", ref, number: Number(event[1]), event: event[2] as EventKind });
    else problems.push(badName(path, AWARD_FILE));
  }
  if (!entries.some((entry) => entry.name === "award.md")) problems.push(missingAward(ref));
}

/** What keeps an empty folder, and what systems and editors leave beside a file that is open. None is ever published. */
const LEFT_ALONE = /^\.(?:gitkeep|DS_Store|#.+|.+\.sw[a-z])$/;

/** All other hidden files are no records either, and may do harm: `.gitignore` would keep later records out unseen. */
function visible(folder: ContentFolder, name: string): readonly Entry[] {
  return folder.list(name).filter((entry) => !LEFT_ALONE.test(entry.name));
}

const OPPORTUNITY_NAME: Bilingual = {
  en: "Name it YYYY-NNN-a-few-words.md, in lower case without accents: 2027-001-open-code.md.",
  fr: "Nommez-le AAAA-NNN-quelques-mots.md, en minuscules sans accents : 2027-001-code-ouvert.md.",
};
const AWARD_FOLDER: Bilingual = {
  en: "Name the folder as the opportunity, without .md: awards/2027-001-open-code/.",
  fr: "Donnez au dossier le nom de l’occasion, sans .md : awards/2027-001-code-ouvert/.",
};
const AWARD_FILE: Bilingual = {
  en: `An award’s folder holds award.md and its events, 0001-<event>.md, where <event> is one of: ${EVENT_KINDS.join(", ")}.`,
  fr: `Le dossier d’un contrat contient award.md et ses événements, 0001-<événement>.md, où <événement> est l’un des suivants : ${EVENT_KINDS.join(", ")}.`,
};

const HIDDEN: Bilingual = {
  en: "Remove it: a hidden file can change how records are read or kept.",
  fr: "Retirez-le : un fichier caché peut changer la façon dont les fiches sont lues ou conservées.",
};

function badName(path: string, howToName: Bilingual): Problem {
  const tip = /(?:^|\/)\.[^/]*$/.test(path) ? HIDDEN : howToName;
  return wholeFile(path, tip, {
    en: `The name “${quote(path)}” is not the name of a record.`,
    fr: `Le nom « ${quote(path)} » n’est pas celui d’une fiche.`,
  });
}

function missingAward(ref: Ref): Problem {
  return wholeFile(`awards/${ref}`, AWARD_FILE, {
    en: "The award’s folder has no award.md.",
    fr: "Le dossier du contrat n’a pas de fichier award.md.",
  });
}

/** A file that is not a plain file, or a folder that is not a plain folder, where one is wanted (MA-101). */
export function misplaced(path: string, entry: Entry): Problem {
  const tip: Bilingual = {
    en: "Records are plain files: opportunities/<ref>.md, awards/<ref>/award.md, awards/<ref>/0001-<event>.md.",
    fr: "Les fiches sont de simples fichiers : opportunities/<ref>.md, awards/<ref>/award.md, awards/<ref>/0001-<événement>.md.",
  };
  const message: Bilingual =
    entry.kind === "link"
      ? {
          en: `“${quote(path)}” is a link; links are not followed.`,
          fr: `« ${quote(path)} » est un lien ; les liens ne sont pas suivis.`,
        }
      : { en: `“${quote(path)}” does not belong here.`, fr: `« ${quote(path)} » n’a pas sa place ici.` };
  return wholeFile(path, tip, message);
}

/** A problem of a file that was not opened (MA-101). */
export function wholeFile(path: string, tip: Bilingual, message: Bilingual): Problem {
  return { rule: "MA-101", level: "error", file: path, line: 1, column: 1, path: "", message, tip };
}
