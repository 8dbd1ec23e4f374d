import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Changes one of the made opportunities, as a person would between two builds: it asks for an hour more of work.
 * @returns brings it back to what it was
 */
export function changeOneRecord(content: string): () => void {
  const folder = path.join(content, "opportunities");
  const names = readdirSync(folder).sort();
  const file = path.join(folder, names[Math.floor(names.length / 2)] ?? "");
  const text = readFileSync(file, "utf8");
  const changed = text.replace(/^hours: (\d+)$/m, (_, hours: string) => `hours: ${Number(hours) + 1}`);
  if (changed === text) throw new Error(`${file}: the bench made a record without hours`);
  writeFileSync(file, changed);
  return () => {
    writeFileSync(file, text);
  };
}
