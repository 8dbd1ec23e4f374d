import { html, type SafeHtml } from "../../../content/html.ts";
import type { IntegrityWords } from "../../../i18n/integrity/en.ts";
import type { Locale } from "../../../model/locale.ts";
import type { Site } from "../../site.ts";

/** A command that anyone may run in a copy of the repository, and what it is for. */
export interface VerifyCommand {
  readonly what: keyof IntegrityWords["verify"];
  readonly command: string;
  /** Whether it has something to look at only once there is a ledger, or a linked repository. */
  readonly needs?: "ledger" | "repository";
}

/** In the order in which they are run; a test runs each. */
export const VERIFY_COMMANDS: readonly VerifyCommand[] = [
  { what: "check", command: "npm run check" },
  { what: "build", command: "npm run build" },
  { what: "ledger", command: "sha256sum awards/*/0*.md", needs: "ledger" },
  { what: "ledgerPrevious", command: 'grep "^previous:" awards/*/0*.md', needs: "ledger" },
  { what: "history", command: "git log --stat -- awards" },
  { what: "objects", command: "git fsck --full" },
  { what: "repositories", command: "npm run repositories", needs: "repository" },
];

/**
 * Where the repository can be cloned from.
 * @param source the programme's address of its files, such as `https://github.com/org/name/blob/main/`
 * @returns `https://github.com/org/name.git`; undefined where the address is not of a host's page of files
 */
export function cloneAddress(source: string | undefined): { address: string; folder: string } | undefined {
  const [, repository, name] =
    /^(https:\/\/[^/\s]+(?:\/[\w.-]+)+?\/([\w.-]+))\/(?:-\/)?(?:blob|tree|src)\//.exec(source ?? "") ?? [];
  return repository === undefined || name === undefined
    ? undefined
    : { address: `${repository}.git`, folder: name };
}

/** How to check it all again on one's own machine. */
export function verifyList(site: Site, locale: Locale): SafeHtml {
  const words = site.messages(locale).integrityPage;
  const clone = cloneAddress(site.register.program.source);
  const has = {
    ledger: [...site.register.awards.values()].some(({ ledger }) => ledger.length > 0),
    repository: site.register.program.repositories !== undefined,
  };
  const step = (what: string, ...lines: readonly string[]): SafeHtml =>
    html`<li><p>${what}</p><pre><code>${lines.join("\n")}</code></pre></li>
`;
  return html`<p>${words.verifyText}</p>
<ol class="verify">
${
  clone
    ? step(words.verify.clone, `git clone ${clone.address}`, `cd ${clone.folder}`)
    : html`<li><p>${words.verify.cloneUnknown}</p></li>
`
}${VERIFY_COMMANDS.filter(({ needs }) => needs === undefined || has[needs]).map(({ what, command }) =>
    step(words.verify[what], command),
  )}</ol>
`;
}
