import { SUPPLIER_KINDS } from "../model/award.ts";
import { LANGUAGE_NAMES, LOCALES } from "../model/locale.ts";
import { writeMoney } from "../model/money.ts";
import { DRAWS, OUTCOMES } from "./phrases.ts";
import type { Purchase } from "./purchase.ts";
import { filled, indented, listItem, localField, numbered, recordText, textsIn, wrapped } from "./writing.ts";

/** The text of `awards/<ref>/award.md`. */
export function awardText(purchase: Purchase): string {
  const { plan, random } = purchase;
  // More than one, mostly, so that few awards are pointed out for it (MA-405).
  const passed = random.chance(0.1) ? 1 : random.whole(2, 4);
  return recordText(
    [
      "supplier:",
      `  name: Made-up Supplier ${purchase.supplier}`,
      `  kind: ${random.pick(SUPPLIER_KINDS)}`,
      `  region: ${purchase.region}`,
      `  first_contract: ${String(random.chance(0.5))}`,
      "applications:",
      `  received: ${passed + random.whole(0, 5)}`,
      `  passed: ${passed}`,
      "selection:",
      ...indented(selection(passed, purchase)),
      `awarded: ${plan.selection}`,
      `terms_signed: ${plan.signed}`,
      `price: "${writeMoney(purchase.price)}"`,
      "tax:",
      `  region: ${purchase.region}`,
      `  amount: "${writeMoney(purchase.tax)}"`,
      `payment_method: ${random.pick(["acquisition-card", "paypal"])}`,
      `licence: ${purchase.licence}`,
      `repository: ${purchase.repository}`,
      `commit: ${random.hex(40)}`,
      `pull_request: ${purchase.repository}/pull/${random.whole(1, 60)}`,
      ...(random.chance(0.1) ? reuse(purchase) : []),
      "demonstration: true",
    ],
    random.chance(0.1) ? outcome(purchase) : [],
  );
}

function selection(passed: number, { random }: Purchase): string[] {
  if (passed === 1) return ["method: only-passing"];
  return ["method: draw", ...localField("evidence", filled(random.pick(DRAWS), { n: String(passed) }))];
}

function reuse({ repository }: Purchase): string[] {
  const name = { en: "A second department", fr: "Un second ministère" };
  return [
    "reused_by:",
    ...indented(listItem([...localField("name", name), `repository: ${repository}-copy`])),
  ];
}

/** Few awards have words of their own. */
function outcome({ random }: Purchase): string[] {
  const said = OUTCOMES.map((phrase) => numbered(phrase, random));
  const headings = { en: "Outcome", fr: "Résultat" };
  return LOCALES.flatMap((locale) => [
    `# ${LANGUAGE_NAMES[locale]}`,
    "",
    `## ${headings[locale]}`,
    "",
    ...wrapped(textsIn(said, locale).join(" ")),
    "",
  ]).slice(0, -1);
}
