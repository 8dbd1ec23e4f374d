import type { z } from "zod";
import type { RecordFile } from "../content/record-file.ts";
import { delegationSchema } from "../model/delegation.ts";
import {
  exceptionsSchema,
  holidaysSchema,
  programSchema,
  skillsSchema,
  teamsSchema,
  type Program,
} from "../model/program.ts";
import type { Problem } from "../problems/problem.ts";
import type { ContentFolder } from "./disk.ts";
import { DATA_FILES, misplaced, wholeFile } from "./find.ts";
import { readFields } from "./read-fields.ts";
import { readRecordFile } from "./read-file.ts";
import { readRepositories } from "./repositories.ts";
import type { Register, RegisteredException } from "./register.ts";

/** What `_data/` says: the programme and the names that records use. */
export interface Catalogue extends Pick<
  Register,
  "program" | "teams" | "skills" | "holidays" | "exceptions" | "delegations" | "repositories" | "files"
> {
  /** Whether a list could be read; where it could not, its own problem is told and not one for each name. */
  readonly knows: { readonly teams: boolean; readonly skills: boolean };
}

/** Reads `_data/`. Only the programme itself is indispensable; a list that is absent is empty. */
export function readCatalogue(folder: ContentFolder, problems: Problem[]): Catalogue | undefined {
  const files: RecordFile[] = [];
  const isFolder = folder.list("").some(({ name, kind }) => name === "_data" && kind === "folder");
  const present = new Map(
    (isFolder ? folder.list("_data") : []).map((entry) => [`_data/${entry.name}`, entry]),
  );

  function read<S extends z.ZodType>(
    path: string,
    schema: S,
  ): { file: RecordFile; value: z.output<S> } | undefined {
    const entry = present.get(path);
    if (!entry) return undefined;
    if (entry.kind !== "file") {
      problems.push(misplaced(path, entry));
      return undefined;
    }
    const file = readRecordFile(folder, path, "data", problems);
    // YAML that is broken, or a file with comments only.
    if (file?.fields === undefined) return undefined;
    files.push(file);
    const value = readFields(file, schema, problems);
    return value === undefined ? undefined : { file, value };
  }

  const program: Program | undefined = read(DATA_FILES.program, programSchema)?.value;
  const teams = read(DATA_FILES.teams, teamsSchema)?.value;
  const skills = read(DATA_FILES.skills, skillsSchema)?.value;
  const holidays = read(DATA_FILES.holidays, holidaysSchema)?.value ?? [];
  // A list that cannot be read gives nobody a say over money.
  const delegations = read(DATA_FILES.delegation, delegationSchema)?.value ?? [];
  read(DATA_FILES.exceptions, exceptionsSchema);
  const exceptions = files.filter(({ path }) => path === DATA_FILES.exceptions).flatMap(exceptionsIn);
  const repositories = readRepositories(folder, present.get(DATA_FILES.repositories), problems);
  if (!program) {
    // Absent, or without a single field: nothing has been said of it yet.
    if (!hasProblem(DATA_FILES.program, problems)) problems.push(noProgram());
    return undefined;
  }
  return {
    program,
    teams: new Map(Object.entries(teams ?? {})),
    skills: new Map(Object.entries(skills ?? {})),
    knows: {
      teams: teams !== undefined || !hasProblem(DATA_FILES.teams, problems),
      skills: skills !== undefined || !hasProblem(DATA_FILES.skills, problems),
    },
    holidays: new Set(holidays.map((holiday) => holiday.date)),
    exceptions,
    delegations,
    repositories,
    files,
  };
}

/** The exceptions that can be read: one that cannot has its own problem, and takes the others' effect from none of them. */
function exceptionsIn(file: RecordFile): RegisteredException[] {
  const written: readonly unknown[] = Array.isArray(file.fields) ? file.fields : [];
  return written.flatMap((one, index) => {
    const { data } = exceptionsSchema.element.safeParse(one);
    return data ? [{ ...data, file, index }] : [];
  });
}

function hasProblem(path: string, problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.file === path);
}

function noProgram(): Problem {
  return wholeFile(
    DATA_FILES.program,
    {
      en: "Copy _data/program.yml from the product’s repository and change it to your programme.",
      fr: "Copiez _data/program.yml du dépôt du produit et adaptez-le à votre programme.",
    },
    { en: "The programme’s file is missing.", fr: "Le fichier du programme manque." },
  );
}
