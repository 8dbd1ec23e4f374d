import type { z } from "zod";
import { awardSchema } from "../model/award.ts";
import { AWARD, EVENT, OPPORTUNITY } from "../model/descriptions.ts";
import {
  COMPARISON_SOURCES,
  DELEGATION,
  EXCEPTIONS,
  HOLIDAYS,
  PROGRAM,
  SKILLS,
  TEAMS,
} from "../model/descriptions-of-lists.ts";
import { comparisonSourcesSchema } from "../model/comparison-sources.ts";
import { delegationSchema } from "../model/delegation.ts";
import { eventSchema } from "../model/event.ts";
import { opportunitySchema } from "../model/opportunity.ts";
import {
  exceptionsSchema,
  holidaysSchema,
  programSchema,
  skillsSchema,
  teamsSchema,
} from "../model/program.ts";
import type { Bilingual } from "../model/locale.ts";
import type { JsonSchema } from "./kinds.ts";
import { schemaOf, type Descriptions } from "./schema-of.ts";

/** The JSON Schema of one kind of file, for editors and for whoever reads the records by another program. */
export interface SchemaDocument {
  /** `opportunity` */
  readonly name: string;
  /** What the file is for. */
  readonly about: Bilingual;
  /** The JSON, as it is published and kept in `docs/schema/`. */
  readonly text: string;
}

interface Source {
  readonly title: string;
  readonly schema: z.ZodType;
  readonly descriptions: Descriptions;
  /** What the zod schema says by a function, which nothing else can read. */
  readonly also?: JsonSchema;
}

const SOURCES: Readonly<Record<string, Source>> = {
  opportunity: { title: "Opportunity · Occasion", schema: opportunitySchema, descriptions: OPPORTUNITY },
  award: {
    title: "Award · Contrat",
    schema: awardSchema,
    descriptions: AWARD,
    also: {
      allOf: [
        {
          properties: {
            supplier: {
              anyOf: [
                { type: "object", required: ["name"] },
                { type: "object", required: ["withheld"] },
              ],
            },
          },
        },
      ],
    },
  },
  event: { title: "Event of a ledger · Événement d’un registre", schema: eventSchema, descriptions: EVENT },
  program: { title: "Programme · Programme", schema: programSchema, descriptions: PROGRAM },
  teams: { title: "Teams · Équipes", schema: teamsSchema, descriptions: TEAMS },
  skills: { title: "Skills · Compétences", schema: skillsSchema, descriptions: SKILLS },
  holidays: { title: "Holidays · Jours fériés", schema: holidaysSchema, descriptions: HOLIDAYS },
  exceptions: { title: "Exceptions · Exceptions", schema: exceptionsSchema, descriptions: EXCEPTIONS },
  sources: {
    title: "Sources of compared numbers · Provenance des chiffres comparés",
    schema: comparisonSourcesSchema,
    descriptions: COMPARISON_SOURCES,
  },
  delegation: { title: "Delegation · Délégation", schema: delegationSchema, descriptions: DELEGATION },
};

/** Every schema, each made from the one that reads the records. The same code gives the same bytes. */
export function schemaDocuments(): readonly SchemaDocument[] {
  return Object.entries(SOURCES).map(([name, { title, schema, descriptions, also }]) => {
    const document = {
      $schema: "http://json-schema.org/draft-07/schema#",
      title,
      ...schemaOf(schema, descriptions),
      ...also,
    };
    return {
      name,
      about: descriptions[""] ?? { en: title, fr: title },
      text: `${JSON.stringify(document, null, 2)}\n`,
    };
  });
}
