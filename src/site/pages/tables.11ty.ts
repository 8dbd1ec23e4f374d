import { tablePath, type TableName } from "../../i18n/data-routes.ts";
import { csvPieces } from "../../open-data/tables/csv.ts";
import { TABLES } from "../../open-data/tables/index.ts";
import { jsonPieces } from "../../open-data/tables/json.ts";
import type { Site } from "../site.ts";
import { pieces, type Piece } from "../template.ts";

const FIRST: TableName = "opportunities";

export default pieces(tablePath(FIRST, "csv"), tableFiles);

/** Every table in every format, one after the other: no more than a piece of one of them is held. */
function* tableFiles(site: Site): Generator<Piece> {
  for (const table of TABLES) {
    for (const text of csvPieces(table, site)) yield { path: tablePath(table.name, "csv"), text };
    for (const text of jsonPieces(table, site)) yield { path: tablePath(table.name, "json"), text };
  }
}
