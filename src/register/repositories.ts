import type { z } from "zod";
import { writePath } from "../content/record-file.ts";
import { jsonFaultAt, jsonOffsetOf } from "../content/json-place.ts";
import { positionAt } from "../content/text-place.ts";
import type { FieldPath } from "../content/yaml-place.ts";
import type { Bilingual } from "../model/locale.ts";
import { repositoriesSchema, type ConfirmedRepository } from "../model/repositories.ts";
import type { Problem, RuleId } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";
import type { ContentFolder, Entry } from "./disk.ts";
import { DATA_FILES, misplaced } from "./find.ts";
import { readText, type Bound } from "./read-file.ts";
import type { AllowedHost } from "./repository-address.ts";
import { repositoryKey } from "./repository-key.ts";

/** 16 MiB: some 6,000 repositories with all that can be known of them, where a programme has hundreds. */
export const LARGEST_CONFIRMATIONS = 16 * 1024 * 1024;

const FILE = DATA_FILES.repositories;

/** A program writes the file, so nobody needs to know what is wrong inside it to mend it. */
const MEND: Bilingual = {
  en: "Take the file’s last good version from Git, or delete it and run `npm run repositories`.",
  fr: "Reprenez la dernière bonne version du fichier dans Git, ou supprimez-le et lancez `npm run repositories`.",
};

const BOUND: Bound = {
  most: LARGEST_CONFIRMATIONS,
  message: {
    en: `The file has more than ${LARGEST_CONFIRMATIONS} bytes.`,
    fr: `Le fichier compte plus de ${LARGEST_CONFIRMATIONS} octets.`,
  },
  tip: MEND,
};

/** A file that does not fit its schema at more places is another file altogether. */
const MOST_PROBLEMS = 20;

/**
 * Reads `_data/repositories.json`, by the key of each repository. Nothing, with problems, where it cannot be read.
 * @param hosts the programme's, by which keys are made
 */
export function readRepositories(
  folder: ContentFolder,
  entry: Entry | undefined,
  hosts: readonly AllowedHost[],
  problems: Problem[],
): ReadonlyMap<string, ConfirmedRepository> {
  if (!entry) return new Map();
  if (entry.kind !== "file") {
    problems.push(misplaced(FILE, entry));
    return new Map();
  }
  const text = readText(folder, FILE, problems, BOUND);
  const read = text === undefined ? undefined : parse(text, problems);
  return read === undefined ? new Map() : byKey(read, hosts, problems);
}

interface Read {
  readonly text: string;
  readonly repositories: readonly ConfirmedRepository[];
}

function parse(text: string, problems: Problem[]): Read | undefined {
  const value = valueOf(text);
  if (value === undefined) {
    problems.push(notJson(text));
    return undefined;
  }
  const result = repositoriesSchema.safeParse(value.json);
  if (result.success) return { text, repositories: result.data.repositories };
  problems.push(...result.error.issues.flatMap((issue) => unfit(text, issue)).slice(0, MOST_PROBLEMS));
  return undefined;
}

function valueOf(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function notJson(text: string): Problem {
  return problemOf(text, jsonFaultAt(text) ?? 0, [], "MA-103", {
    en: "From here on, the file is not JSON.",
    fr: "À partir d’ici, le fichier n’est pas du JSON.",
  });
}

function unfit(text: string, issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.filter((part) => typeof part !== "symbol");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) =>
      problemOf(text, jsonOffsetOf(text, [...path, key]), [...path, key], "MA-102", {
        en: `The field “${quote(key)}” is not known.`,
        fr: `Le champ « ${quote(key)} » n’est pas connu.`,
      }),
    );
  }
  const name = writePath(path);
  return [
    problemOf(text, jsonOffsetOf(text, path), path, "MA-103", {
      en: name === "" ? "The file is not what it should be." : `“${name}” is not what it should be.`,
      fr:
        name === "" ? "Le fichier n’est pas ce qu’il devrait être." : `« ${name} » n’est pas ce qu’il faut.`,
    }),
  ];
}

/** Two entries for one repository would leave it to chance which of them counts. */
function byKey(
  { text, repositories }: Read,
  hosts: readonly AllowedHost[],
  problems: Problem[],
): ReadonlyMap<string, ConfirmedRepository> {
  const found = new Map<string, ConfirmedRepository>();
  for (const [index, repository] of repositories.entries()) {
    const key = repositoryKey(repository.address, hosts);
    const path = ["repositories", index, "address"];
    if (found.has(key)) problems.push(twice(text, path, repository.address));
    else found.set(key, repository);
  }
  return found;
}

function twice(text: string, path: FieldPath, address: string): Problem {
  return problemOf(text, jsonOffsetOf(text, path), path, "MA-103", {
    en: `“${quote(address)}” is in the file twice.`,
    fr: `« ${quote(address)} » figure deux fois dans le fichier.`,
  });
}

function problemOf(text: string, offset: number, path: FieldPath, rule: RuleId, message: Bilingual): Problem {
  return {
    rule,
    level: "error",
    file: FILE,
    ...positionAt(text, offset),
    path: writePath(path),
    message,
    tip: MEND,
  };
}
