import { z } from "zod";
import { count, givenName } from "./facts.ts";
import { PUBLICCODE } from "./texts.ts";

/** What is asked of every repository. */
const FACTS = `fragment facts on Repository {
  nameWithOwner isPrivate isEmpty isArchived isDisabled stargazerCount forkCount
  defaultBranchRef { name }
  repositoryTopics(first: 20) { nodes { topic { name } } }
  root: object(expression: "HEAD:") { ... on Tree { entries { name } } }
  publiccode: object(expression: "HEAD:${PUBLICCODE}") { ... on Blob { byteSize isTruncated text } }
}`;

export const repository = z.object({
  nameWithOwner: z.string(),
  isPrivate: z.boolean(),
  isEmpty: z.boolean(),
  isArchived: z.boolean(),
  isDisabled: z.boolean(),
  stargazerCount: count,
  forkCount: count,
  defaultBranchRef: z.object({ name: givenName }).nullable(),
  repositoryTopics: z.object({
    nodes: z.array(z.object({ topic: z.object({ name: z.string() }) }).nullable()),
  }),
  root: z.object({ entries: z.array(z.object({ name: z.string() })).optional() }).nullable(),
  publiccode: z
    .object({
      byteSize: z.number().optional(),
      isTruncated: z.boolean().nullish(),
      text: z.string().nullish(),
    })
    .nullable(),
});

export type Repository = z.output<typeof repository>;

/** What GitHub answers to it, by alias; each repository is read on its own. */
export const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ type: z.string().optional() })).optional(),
});

/** The query for so many repositories. No name is ever part of its text: owners and names travel as variables. */
export function queryFor(many: number): string {
  const numbers = [...Array(many).keys()];
  const variables = numbers.map((n) => `$o${n}: String!, $n${n}: String!`).join(", ");
  const asked = numbers.map((n) => `r${n}: repository(owner: $o${n}, name: $n${n}) { ...facts }`).join("\n");
  return `query (${variables}) {\n${asked}\n}\n${FACTS}`;
}
