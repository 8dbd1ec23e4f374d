// A process that makes a folder anew many times, with a page of its own: argv is the folder, the page's text, how often.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { replaceWhole } from "../../../src/site/replace-whole.ts";

const [folder = "", text = "", times = "0"] = process.argv.slice(2);
for (let time = 0; time < Number(times); time += 1) {
  await replaceWhole(folder, async (aside) => {
    await mkdir(aside, { recursive: true });
    await writeFile(path.join(aside, "page.html"), text);
  });
}
