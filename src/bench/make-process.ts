// The process that writes the records. It is one of its own because Linux passes a process's peak memory on to those
// that it starts: whoever starts the stages must have stayed small.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { ContentSize } from "./measure.ts";
import { makeRecords } from "./records.ts";

const [folder = "", records = "0"] = process.argv.slice(2);
let files = 0;
let bytes = 0;
for (const { path: name, text } of makeRecords(Number(records))) {
  const target = path.join(folder, name);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
  files += 1;
  bytes += Buffer.byteLength(text);
}
const size: ContentSize = { files, bytes };
process.send?.(size);
