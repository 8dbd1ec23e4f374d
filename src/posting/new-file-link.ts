/** Longer addresses are refused by hosts and by what stands before them. */
export const LONGEST_LINK = 8_000;

export type NewFileLink =
  /** Opens the host's page for a new file, filled in. */
  | { readonly kind: "filled"; readonly address: string }
  /** The file has no room in an address: the page opens with its name alone. */
  | { readonly kind: "too-long"; readonly address: string }
  /** Of the host we know no such page. */
  | { readonly kind: "unknown-host" };

const GITHUB = /^https:\/\/github\.com\/([\w.-]+)\/([\w.-]+)\/blob\/([\w.-]+)\/((?:[\w.-]+\/)*)$/;

/**
 * Where a new file can be proposed on the host of the records.
 * @param source the programme's `source`: `https://github.com/owner/repository/blob/main/`
 * @param path from the content folder: `opportunities/2027-001-maps.md`
 */
export function newFileLink(source: string | undefined, path: string, text: string): NewFileLink {
  const match = GITHUB.exec(source ?? "");
  if (!match) return { kind: "unknown-host" };
  const [, owner = "", repository = "", branch = "", root = ""] = match;
  const slash = path.lastIndexOf("/");
  const base = `https://github.com/${owner}/${repository}/new/${branch}/${root}${path.slice(0, slash)}`;
  const filename = path.slice(slash + 1);
  const address = `${base}?${new URLSearchParams({ filename, value: text }).toString()}`;
  return address.length <= LONGEST_LINK
    ? { kind: "filled", address }
    : { kind: "too-long", address: `${base}?${new URLSearchParams({ filename }).toString()}` };
}
