import { GUARDRAILS } from "../../guardrails/index.ts";
import { pages } from "../template.ts";
import { rulePage } from "../views/rule.ts";

export default pages(
  () => GUARDRAILS.map((rule) => ({ kind: "rule" as const, id: rule.id, rule })),
  (site, { rule }, locale) => rulePage(site, rule, locale),
);
