import spdxLicenses from "spdx-license-list";

/** Ids, `AND`, `OR`, `WITH` and parentheses; anything else is a token that fits nowhere. */
const TOKEN = /[()]|[^\s()]+/g;
/** A deeper one is nobody’s licence. */
const DEEPEST = 20;

/**
 * Whether a text is an expression of SPDX (its Annex D) of licences that are on its list.
 * @example `MIT`, `(MIT OR Apache-2.0)`, `GPL-2.0-or-later WITH Classpath-exception-2.0`
 */
export function isLicenceExpression(text: string): boolean {
  const tokens = text.match(TOKEN) ?? [];
  let next = 0;
  const takes = (token: string): boolean => tokens[next] === token && ++next > 0;

  const isTerm = (depth: number): boolean => {
    if (takes("(")) return depth < DEEPEST && isList(depth + 1) && takes(")");
    const id = tokens[next++] ?? "";
    if (!Object.hasOwn(spdxLicenses, id) && !Object.hasOwn(spdxLicenses, id.replace(/\+$/, ""))) return false;
    return !takes("WITH") || /^[A-Za-z0-9.-]+$/.test(tokens[next++] ?? "");
  };
  const isList = (depth: number): boolean => {
    if (!isTerm(depth)) return false;
    while (takes("AND") || takes("OR")) if (!isTerm(depth)) return false;
    return true;
  };
  return isList(0) && next === tokens.length;
}
