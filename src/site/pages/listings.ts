import { listingPath } from "../../i18n/routes.ts";
import { files } from "../template.ts";
import { listingsOf } from "../views/listings.ts";

export default files((site) =>
  site.awards.flatMap((answered) =>
    [...listingsOf(site, answered)].flatMap(([listing, text]) =>
      site.languages.map((locale) => ({
        path: listingPath(answered.award.ref, listing, locale),
        render: () => text,
      })),
    ),
  ),
);
