import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

import { DASHBOARD_SCHEMA, dashboardSchemaText } from "../src/dashboard/schema-document.ts";
import { schemaDocuments } from "../src/json-schema/documents.ts";
import { PROJECT, readArguments, run } from "./arguments.ts";

/** `npm run schemas`: writes the JSON Schemas of the records and of the dashboard into docs/schema/, where editors find them. */
await run((argv) => {
  readArguments(argv, {});
  const folder = path.join(PROJECT, "docs/schema");
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of schemaDocuments()) writeFileSync(path.join(folder, `${name}.json`), text);
  writeFileSync(path.join(folder, `${DASHBOARD_SCHEMA}.json`), dashboardSchemaText());
  return 0;
});
