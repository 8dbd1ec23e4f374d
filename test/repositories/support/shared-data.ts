import path from "node:path";

/** Data of others that tests try, and that is not kept here: beside the repository, or where SHARED_DATA says. */
export const SHARED_DATA =
  process.env["SHARED_DATA"] ?? path.resolve(import.meta.dirname, "../../../../shared/data");
