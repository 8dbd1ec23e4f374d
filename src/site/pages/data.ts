import { tablePath } from "../../i18n/data-routes.ts";
import { pathOf } from "../../i18n/routes.ts";
import { dataFiles } from "../data-files.ts";
import type { Site } from "../site.ts";
import { fileOf, pieces, type Piece } from "../template.ts";
import { dataPage } from "../views/data.ts";
import { layout } from "../views/layout.ts";

export default pieces(tablePath("opportunities", "csv"), dataAndItsPage);

/** The page tells how large each file is, so that it comes after all of them. */
async function* dataAndItsPage(site: Site): AsyncGenerator<Piece> {
  const written = yield* dataFiles(site);
  for (const locale of site.languages)
    yield {
      path: fileOf({ path: pathOf({ kind: "data" }, locale) }),
      text: layout(site, locale, dataPage(site, locale, written)),
    };
}
