import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

import { schemaDocuments } from "../src/json-schema/documents.ts";
import { PROJECT, readArguments, run } from "./arguments.ts";

/** `npm run schemas`: writes the JSON Schemas of the records into docs/schema/, where editors find them. */
await run((argv) => {
  readArguments(argv, {});
  const folder = path.join(PROJECT, "docs/schema");
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of schemaDocuments()) writeFileSync(path.join(folder, `${name}.json`), text);
  return 0;
});
