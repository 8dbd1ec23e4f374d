import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { stringify } from "yaml";
import type { z } from "zod";
import { writeRecord, type PlainFields, type PlainValue } from "../../../src/content/write-record.ts";
import { awardSchema } from "../../../src/model/award.ts";
import type { EventKind } from "../../../src/model/event.ts";
import { eventSchema } from "../../../src/model/event.ts";
import type { ConfirmedRepository } from "../../../src/model/repositories.ts";
import { confirmationsFile } from "../../../src/repositories/confirmations-file.ts";
import { opportunitySchema } from "../../../src/model/opportunity.ts";

/** A record as a test describes it: its fields, and its Markdown. */
export interface Written {
  readonly fields: PlainFields;
  readonly body?: string;
}

export interface WrittenAward extends Written {
  /** The ledger, in its order. */
  readonly events?: readonly (PlainFields & { readonly event: EventKind })[];
}

/** All that a content folder holds. */
export interface Content {
  readonly program: PlainFields;
  readonly teams?: PlainFields;
  readonly skills?: PlainFields;
  readonly exceptions?: readonly PlainFields[];
  /** What was last seen of linked repositories. */
  readonly repositories?: readonly ConfirmedRepository[];
  /** By ref. */
  readonly opportunities: Readonly<Record<string, Written>>;
  /** By ref. */
  readonly awards: Readonly<Record<string, WrittenAward>>;
}

/** Writes a content folder as people would have. */
export function writeFolder(folder: string, content: Content): void {
  const { program, teams, skills, exceptions, repositories } = content;
  const write = (file: string, text: string): void => {
    const full = path.join(folder, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
  };
  const writeData = (name: string, value: PlainValue | undefined): void => {
    if (value !== undefined) write(`_data/${name}.yml`, stringify(value));
  };
  const writeFields = (file: string, schema: z.ZodType, { fields, body }: Written): void => {
    write(file, writeRecord(schema, fields, body));
  };
  writeData("program", program);
  writeData("teams", teams);
  writeData("skills", skills);
  writeData("exceptions", exceptions);
  if (repositories) write("_data/repositories.json", confirmationsFile(repositories));
  for (const [ref, opportunity] of Object.entries(content.opportunities)) {
    writeFields(`opportunities/${ref}.md`, opportunitySchema, opportunity);
  }
  for (const [ref, award] of Object.entries(content.awards)) {
    writeFields(`awards/${ref}/award.md`, awardSchema, award);
    for (const [index, fields] of (award.events ?? []).entries()) {
      const name = `${String(index + 1).padStart(4, "0")}-${fields.event}.md`;
      writeFields(`awards/${ref}/${name}`, eventSchema, { fields });
    }
  }
}

/** A record's Markdown in both languages, each from its lines. */
export function inBoth(english: readonly string[], french: readonly string[]): string {
  return ["# English", "", ...english, "", "# Français", "", ...french, ""].join("\n");
}

/** A text that is the same in both languages, such as code or a name. */
export function same(text: string): { en: string; fr: string } {
  return { en: text, fr: text };
}
