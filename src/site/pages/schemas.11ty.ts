import { DASHBOARD_SCHEMA, dashboardSchemaText } from "../../dashboard/schema-document.ts";
import { schemaDocuments } from "../../json-schema/documents.ts";
import { files } from "../template.ts";

export default files(() =>
  [...schemaDocuments(), { name: DASHBOARD_SCHEMA, text: dashboardSchemaText() }].map(({ name, text }) => ({
    path: `/data/schema/${name}.json`,
    render: () => text,
  })),
);
