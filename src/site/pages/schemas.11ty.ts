import { schemaDocuments } from "../../json-schema/documents.ts";
import { files } from "../template.ts";

export default files(() =>
  schemaDocuments().map(({ name, text }) => ({ path: `/data/schema/${name}.json`, render: () => text })),
);
