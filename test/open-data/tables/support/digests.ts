import { createHash } from "node:crypto";
import { csvPieces } from "../../../../src/open-data/tables/csv.ts";
import { TABLES } from "../../../../src/open-data/tables/index.ts";
import { jsonPieces } from "../../../../src/open-data/tables/json.ts";
import type { Judged } from "../../../../src/open-data/tables/table.ts";

/** The SHA-256 of every table in CSV and in JSON. */
export function digests(from: Judged): Record<string, string> {
  const digest = (pieces: Iterable<string>): string => {
    const hash = createHash("sha256");
    for (const piece of pieces) hash.update(piece);
    return hash.digest("hex");
  };
  return Object.fromEntries(
    TABLES.flatMap((table) => [
      [`${table.name}.csv`, digest(csvPieces(table, from))],
      [`${table.name}.json`, digest(jsonPieces(table, from))],
    ]),
  );
}
