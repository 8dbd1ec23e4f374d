import { atomFeed } from "../../feeds/atom.ts";
import { opportunityFeed } from "../../feeds/entries.ts";
import { rssFeed } from "../../feeds/rss.ts";
import { feedPath, type FeedFormat } from "../../i18n/routes.ts";
import { files } from "../template.ts";
import { plain } from "../words.ts";

const WRITERS = { atom: atomFeed, rss: rssFeed } satisfies Record<FeedFormat, unknown>;

export default files((site) =>
  site.languages.flatMap((locale) =>
    (["atom", "rss"] as const).map((format) => {
      const path = feedPath(locale, format);
      return {
        path,
        render: () => {
          const feed = opportunityFeed(
            site.register,
            site.addresses,
            locale,
            site.now,
            (opportunity, field) => plain(opportunity[field], locale),
          );
          return WRITERS[format](feed, site.addresses.absolute(path));
        },
      };
    }),
  ),
);
