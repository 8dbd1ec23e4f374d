import { AWARD, AWARDED, goodRecords, type Change, type Files } from "../../register/memory-folder.ts";

/** What one purchase has otherwise than the good records' awarded one. */
export interface PurchaseFacts {
  readonly team?: string;
  readonly price?: string;
  /** Fields of the opportunity by name, as lines of YAML; null removes one. */
  readonly opportunity?: Readonly<Record<string, string | null>>;
  /** Fields of the award by name, the same way; null for the whole means that there is no award. */
  readonly award?: Readonly<Record<string, string | null>> | null;
  /** The Markdown under the opportunity's fields. */
  readonly body?: string;
  readonly ledger?: Readonly<Record<string, string>>;
}

/** The paths of a purchase's two files. */
export const opportunityPath = (ref: string): string => `opportunities/${ref}.md`;
export const awardPath = (ref: string): string => `awards/${ref}/award.md`;

/** The good records, and purchases like their awarded one, each with what is otherwise. */
export function withPurchases(
  purchases: Readonly<Record<string, PurchaseFacts>>,
  changes: Readonly<Record<string, Change>> = {},
): Files {
  const good = goodRecords();
  const files: Record<string, string> = {};
  for (const [ref, facts] of Object.entries(purchases)) {
    const { team, price, opportunity, award, body, ledger = {} } = facts;
    const shared = price === undefined ? {} : { price: `price: "${price}"` };
    const text = withFields(String(good[AWARDED]), {
      ...(team === undefined ? {} : { team: `team: ${team}` }),
      ...shared,
      ...opportunity,
    });
    files[opportunityPath(ref)] = body === undefined ? text : `${frontMatter(text)}\n${body}`;
    if (award === null) continue;
    files[awardPath(ref)] = withFields(String(good[AWARD]), { ...shared, ...award });
    for (const [name, event] of Object.entries(ledger)) files[`awards/${ref}/${name}.md`] = event;
  }
  return goodRecords({ ...files, ...changes });
}

function frontMatter(text: string): string {
  return text.slice(0, text.indexOf("\n---\n") + 5);
}

/** A record with some of its top fields replaced, added or removed. */
export function withFields(text: string, fields: Readonly<Record<string, string | null>>): string {
  return Object.entries(fields).reduce((changed, [name, line]) => {
    const field = new RegExp(`^${name}:.*\\n(?:(?: |- ).*\\n)*`, "m");
    const head = frontMatter(changed);
    const rest = changed.slice(head.length);
    const written = line === null ? "" : `${line}\n`;
    return (
      (field.test(head)
        ? head.replace(field, () => written)
        : head.replace(/---\n$/, () => `${written}---\n`)) + rest
    );
  }, text);
}
