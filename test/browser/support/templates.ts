import type { SiteName } from "../../site/support/build-sites.ts";
import { CODE } from "../../site/content/linked-code.ts";
import { hasOpportunity } from "../../support/demonstration.ts";

/** A page to look at: its site, and its path. */
export type Sample = readonly [site: SiteName, path: string];

/** An opportunity or an award in both languages. */
/** The pages of a record; none where it was removed with the demonstration. */
function record(site: SiteName, kind: "opportunity" | "award", ref: string): Sample[] {
  if (site === "shipped" && !hasOpportunity(ref)) return [];
  const [en, fr] = kind === "opportunity" ? ["opportunities", "occasions"] : ["awards", "contrats"];
  return [
    [site, `/en/${en}/${ref}/`],
    [site, `/fr/${fr}/${ref}/`],
  ];
}

/** Every template of the site in both languages, and records of every status, as they are shipped. */
export const TEMPLATES: readonly Sample[] = [
  ["shipped", "/"],
  ["shipped", "/404.html"],
  ["shipped", "/en/"],
  ["shipped", "/fr/"],
  ["shipped", "/en/opportunities/"],
  ["shipped", "/fr/occasions/"],
  ["shipped", "/en/awards/"],
  ["shipped", "/fr/contrats/"],
  ["shipped", "/en/dashboard/"],
  ["shipped", "/fr/tableau-de-bord/"],
  ["shipped", "/en/teams/esdc-cloud-operations/"],
  ["shipped", "/fr/competences/powershell/"],
  ["shipped", "/en/payments/"],
  ["shipped", "/en/how-to-apply/"],
  ["shipped", "/fr/comment-postuler/"],
  ["shipped", "/en/follow/"],
  ["shipped", "/fr/suivre/"],
  ["shipped", "/en/how-to-post/"],
  ["shipped", "/fr/comment-publier/"],
  ["shipped", "/en/how-to-post/form/"],
  ["shipped", "/fr/comment-publier/formulaire/"],
  ["shipped", "/en/data/"],
  ["shipped", "/fr/donnees/"],
  ["shipped", "/en/integrity/"],
  ["shipped", "/fr/integrite/"],
  ["shipped", "/en/dashboard/explorer/"],
  ["shipped", "/fr/tableau-de-bord/explorateur/"],
  ["shipped", "/en/dashboard/compare/"],
  ["shipped", "/fr/tableau-de-bord/comparer/"],
  ["shipped", "/en/accessibility/"],
  ["shipped", "/fr/accessibilite/"],
  ["shipped", "/en/404.html"],
  ["shipped", "/fr/404.html"],
  // Open, amended, with questions; upcoming; terminated.
  ...record("shipped", "opportunity", "2026-013-scanned-reports"),
  ...record("shipped", "opportunity", "2026-016-backup-test"),
  ...record("shipped", "opportunity", "2021-001-azure-marketplace-policies"),
  // A timeline; an exception.
  ...record("shipped", "award", "2026-003-accessible-guide-pages"),
  ...record("shipped", "award", "2026-006-dataset-descriptions"),
];

/** The same templates with what records can bring: everything, next to nothing, and what is hard to lay out. */
export const HARD: readonly Sample[] = [
  ["everything", "/en/opportunities/"],
  ["everything", "/fr/occasions/"],
  ...record("everything", "opportunity", "2026-001-every-field"),
  ...record("everything", "opportunity", "2026-002-only-what-is-needed"),
  ...record("everything", "opportunity", "2026-006-cancelled"),
  ...record("everything", "opportunity", "2026-010-long-words"),
  ...record("everything", "opportunity", "2026-011-other-scripts"),
  ...record("everything", "opportunity", "2026-012-breaks-rules"),
  ...record("everything", "award", "2026-030-every-event"),
  ...record("everything", "award", "2026-020-awarded"),
  ...record("everything", "award", CODE.failed),
  ...record("everything", "award", CODE.changed),
  ...record("everything", "award", CODE.notPublic),
  ["everything", "/en/dashboard/"],
  ["everything", "/fr/tableau-de-bord/"],
  ["everything", "/en/suppliers/suppliera/"],
  ["everything", "/en/integrity/"],
  ["everything", "/fr/integrite/"],
  ["everything", "/en/awards/"],
  ["everything", "/fr/suivre/"],
  ["english", "/en/"],
  ["english", "/en/awards/2026-002-paid-one/"],
  ["empty", "/"],
  ["english", "/en/dashboard/"],
  ["empty", "/en/dashboard/"],
  ["empty", "/fr/tableau-de-bord/"],
  ["empty", "/en/"],
  ["empty", "/fr/occasions/"],
  ["empty", "/en/awards/"],
];
