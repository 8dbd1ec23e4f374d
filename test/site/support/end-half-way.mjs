// Loaded before a build, and on its threads, by NODE_OPTIONS: what END_HALF_WAY names ends it at the tenth page.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { writeFileSync } = fs;
let pages = 0;

function beforeWriting(file) {
  if (!String(file).endsWith(".html") || ++pages < 10) return;
  if (process.env.END_HALF_WAY === "killed") process.kill(process.pid, "SIGKILL");
  // As the system tells it: without the file.
  throw Object.assign(new Error("ENOSPC: no space left on device, write"), {
    code: "ENOSPC",
    syscall: "write",
  });
}

fs.writeFileSync = (file, ...rest) => {
  beforeWriting(file);
  writeFileSync(file, ...rest);
};
syncBuiltinESMExports();
