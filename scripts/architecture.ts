import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pictureOfImports } from "./architecture/cruise.ts";
import { withPicture } from "./architecture/picture.ts";
import { PROJECT, readArguments, run } from "./arguments.ts";

/** `npm run architecture`: the picture in docs/architecture.md, made from the imports. Exit 0: written; 2: cannot run. */
await run((argv) => {
  readArguments(argv, {});
  const page = path.join(PROJECT, "docs/architecture.md");
  writeFileSync(page, withPicture(readFileSync(page, "utf8"), pictureOfImports()));
  console.log("docs/architecture.md");
  return 0;
});
