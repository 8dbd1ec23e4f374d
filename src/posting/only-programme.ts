import type { ContentFolder } from "../register/disk.ts";

/** A folder as if it held no record: what an answer says can be judged at once, however many there are. */
export function onlyProgramme(folder: ContentFolder): ContentFolder {
  return {
    list: (name) =>
      name === "" ? folder.list("").filter((entry) => entry.name === "_data") : folder.list(name),
    read: (file, most) => folder.read(file, most),
  };
}
