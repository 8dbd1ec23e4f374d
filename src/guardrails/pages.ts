import { PROGRAM_FILE, type Register } from "../register/register.ts";
import { ruleMarkdown, rulesMarkdown } from "./document.ts";
import { GUARDRAILS } from "./index.ts";

/** The pages of `docs/rules/`: the name of each file, and what it says of the rules and this programme's numbers. */
export function documentPages(register: Register): ReadonlyMap<string, string> {
  const program = register.files.find(({ path }) => path === PROGRAM_FILE)?.fields;
  return new Map([
    ["README.md", rulesMarkdown(GUARDRAILS)],
    ...GUARDRAILS.map((rule): [string, string] => [
      `${rule.id}.md`,
      ruleMarkdown(rule, program, register.program),
    ]),
  ]);
}
