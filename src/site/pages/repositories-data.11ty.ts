import { REPOSITORIES_DATA } from "../../i18n/routes.ts";
import { confirmationsFile } from "../../repositories/confirmations-file.ts";
import { files } from "../template.ts";

export default files((site) => [
  { path: REPOSITORIES_DATA, render: () => confirmationsFile(site.register.repositories.values()) },
]);
