import { readAddress, urlOf, type AllowedHost } from "./repository-address.ts";

/** Hosts on which a repository is an owner and a name, and what follows them is a page of it. */
const OWNER_AND_NAME = /^(https:\/\/(?:github\.com|bitbucket\.org|codeberg\.org)\/[^/]+\/[^/]+)\/.*$/;

/**
 * A repository's address, the same for all its spellings: those that lead a program to one place have one key.
 *
 * Hosts with people's names in their paths take no notice of capitals. One of plain Git may: its `Foo/Bar` and `foo/bar`
 * are two, and looking at one says nothing of the other.
 * @param hosts the programme's; what is on none of them, or cannot be asked, is compared by its text
 * @example `https://www.GitHub.com/18F/Tock/tree/main` and `https://github.com:443/18f/tock.git` are one repository
 */
export function repositoryKey(address: string, hosts: readonly AllowedHost[]): string {
  const read = readAddress(address, hosts);
  if (read.kind === "refused") return textKey(address);
  const url = urlOf(read.address);
  return read.address.kind === "git" ? url : url.toLowerCase();
}

/** Without case, `www.`, port 443, `.git` and slashes at its end, query and fragment, and the page that someone copied. */
function textKey(address: string): string {
  return address
    .toLowerCase()
    .replace(/[?#].*$/, "")
    .replace(/^https:\/\/(?:www\.)+/, "https://")
    .replace(/^(https:\/\/[^/]+?)(?::443)+(?=\/|$)/, "$1")
    .replace(OWNER_AND_NAME, "$1")
    .replace(/\/-\/.*$/, "")
    .replace(/\/+$/, "")
    .replace(/(?:\.git\/*)+$/, "")
    .replace(/\/+$/, "");
}
