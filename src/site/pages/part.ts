import { PART_KINDS, partsOf } from "../parts-of.ts";
import { pages } from "../template.ts";
import { partPage } from "../views/part.ts";

/** A page for each team, skill and supplier. */
export default pages(
  (site) =>
    PART_KINDS.flatMap((kind) =>
      [...partsOf(site)[kind].values()].map((part) => ({ kind, key: part.key, part })),
    ),
  (site, { kind, part }, locale) => partPage(site, kind, part, locale),
);
