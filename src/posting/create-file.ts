import path from "node:path";
import { numberOf, type Ref } from "../model/ref.ts";
import { openFolder } from "../register/disk.ts";
import { writeAlone } from "../register/new-file.ts";
import { NoNumberLeft, type Draft } from "./draft.ts";
import { nextRef } from "./ref.ts";
import { usedNames } from "./used-names.ts";

/**
 * Writes a draft as a new file, and never over one that is there. Its number is the draft's own, or a later one where
 * others have written meanwhile: of several that write at once, each takes another. A part of the folder that is a link is
 * not followed, for the loader would not read what is behind it: an error with the code ENOTDIR. Throws NoNumberLeft.
 * @returns the file that was written, from the content folder, with "/"
 */
export function createFile(root: string, { ref: proposed, text }: Draft): string {
  const [year, slug] = [proposed.slice(0, 4), proposed.slice(9)];
  const taken: Ref[] = [];
  for (;;) {
    const ref = nextRef(year, slug, [...usedNames(openFolder(root)), ...taken]);
    if (ref === undefined) throw new NoNumberLeft(year);
    const file = `opportunities/${ref}.md`;
    // In the content folder itself, where no record is looked for.
    const marker = path.join(root, `.${numberOf(ref)}.taken`);
    // Who had the marker before may have written, and taken it away, since the names were read.
    const isFree = (): boolean =>
      !usedNames(openFolder(root)).some((name) => name.startsWith(`${numberOf(ref)}-`));
    if (writeAlone({ target: path.join(root, file), text, marker }, isFree) === true) return file;
    taken.push(ref);
  }
}
