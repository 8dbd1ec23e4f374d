import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";

export const PROJECT = path.resolve(import.meta.dirname, "../../../..");

const texts = z.record(z.string(), z.string());
const job = z.object({
  if: z.string().optional(),
  needs: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
  environment: z.string().optional(),
  outputs: texts.default({}),
  uses: z.string().optional(),
  steps: z
    .array(z.object({ id: z.string().optional(), run: z.string().optional(), env: texts.default({}) }))
    .default([]),
});

/** The jobs of the payments workflow, by their names, as its own file has them. */
export const JOBS = z
  .object({ jobs: z.record(z.string(), job) })
  .parse(parse(readFileSync(path.join(PROJECT, ".github/workflows/payments.yml"), "utf8"))).jobs;

/** What expressions speak of, such as `needs.read.outputs.job`; what is not there is empty, as on the host. */
export type Context = Readonly<Record<string, string>>;

/** A text with its expressions replaced, each of which is one name. */
export function filled(text: string, context: Context): string {
  return text.replace(/\$\{\{ ([\w.]+) \}\}/g, (_, name: string) => context[name] ?? "");
}

/** Whether a condition of a job holds, of those that are made of comparisons with a text. */
export function holds(condition: string, context: Context): boolean {
  let text = condition
    .replace(/\s+/g, " ")
    .replaceAll("!cancelled()", "true")
    .replace(/([\w.]+) == '([^']*)'/g, (_, name: string, value: string) =>
      String((context[name] ?? "") === value),
    );
  while (text.includes("(")) text = text.replace(/\(([^()]*)\)/, (_, inner: string) => String(anyOf(inner)));
  if (!/^(?:true|false|&&|\|\||\s)+$/.test(text)) throw new Error(`not understood: ${text}`);
  return anyOf(text);
}

function anyOf(text: string): boolean {
  return text.split("||").some((part) => part.split("&&").every((one) => one.trim() === "true"));
}
