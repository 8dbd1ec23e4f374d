import type { z } from "zod";
import { writeYaml, type PlainFields } from "../content/write-record.ts";
import { delegationSchema } from "../model/delegation.ts";
import { holidaysSchema, skillsSchema, teamsSchema } from "../model/program.ts";
import { DATA_FILES } from "../register/find.ts";
import type { ProgrammeAnswers } from "./answers.ts";
import { SKILLS } from "./pilot-numbers.ts";
import { given, languagesOf, plain, programFile } from "./program-file.ts";

/** The files of `_data/` of a new programme, by their path from the content folder. The same answers give the same bytes. */
export function programmeFiles(answers: ProgrammeAnswers): ReadonlyMap<string, string> {
  return new Map([
    [DATA_FILES.program, programFile(answers)],
    [DATA_FILES.teams, teamsFile(answers)],
    [DATA_FILES.skills, skillsFile(answers)],
    [DATA_FILES.holidays, holidaysFile(answers)],
    [DATA_FILES.delegation, delegationFile(answers)],
    [DATA_FILES.exceptions, `${EXCEPTIONS}\n[]\n`],
    [DATA_FILES.repositories, `${JSON.stringify({ repositories: [] }, null, 2)}\n`],
  ]);
}

const EXCEPTIONS = `# Rules that a record is allowed to break: why, by whose decision, and until when. An exception that has ended, or that is no
# longer needed, is an error (MA-701), and all of them are shown to the public (MA-702).`;

function teamsFile({ teams }: ProgrammeAnswers): string {
  const table = teams.map(
    ({ key, name, contact }) => [key, { name: plain(name), contact: given(contact) }] as const,
  );
  return mappingFile("# Who may post. A record names a team by its key.", teamsSchema, table);
}

function skillsFile(answers: ProgrammeAnswers): string {
  const table: (readonly [string, PlainFields])[] =
    answers.skills.length > 0
      ? answers.skills.map(({ key, name }) => [key, { name: plain(name) }])
      : SKILLS.map(([key, en, fr]) => {
          const names = { en, fr };
          return [key, { name: Object.fromEntries(languagesOf(answers).map((one) => [one, names[one]])) }];
        });
  return mappingFile("# What vendors follow. A record names a skill by its key.", skillsSchema, table);
}

function holidaysFile({ holidays }: ProgrammeAnswers): string {
  return listFile(
    `# Days on which the offices are closed, beside Saturdays and Sundays. Business days are counted without them: keep this list
# as long as your longest opportunity looks ahead.`,
    holidaysSchema.element,
    holidays.map(({ date, name }) => ({ date, name: plain(name) })),
  );
}

function delegationFile({ signers }: ProgrammeAnswers): string {
  return listFile(
    `# Who may sign for money: “certify” that it is owed, and “request” that it be paid. Nobody else may (MA-603). A change
# here is approved like a delegation itself: see .github/CODEOWNERS.`,
    delegationSchema.element,
    signers.map(({ account, sections, from, until, role }) => ({
      account,
      sections,
      from,
      until: given(until),
      role: plain(role),
    })),
  );
}

function mappingFile(
  head: string,
  schema: z.ZodType,
  table: readonly (readonly [string, PlainFields])[],
): string {
  return `${head}\n${writeYaml(schema, Object.fromEntries(table))}`;
}

function listFile(head: string, schema: z.ZodType, items: readonly PlainFields[]): string {
  const written = items.map((item) => `- ${writeYaml(schema, item).trimEnd().replace(/\n/g, "\n  ")}`);
  return `${head}\n${written.length === 0 ? "[]" : written.join("\n")}\n`;
}
