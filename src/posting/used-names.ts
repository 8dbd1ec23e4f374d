import type { ContentFolder } from "../register/disk.ts";

/** The names in `opportunities/` and `awards/`, of whatever is there: none of them may be given again. */
export function usedNames(folder: ContentFolder): readonly string[] {
  const parts = folder.list("").filter(({ kind }) => kind === "folder");
  return ["opportunities", "awards"].flatMap((part) =>
    parts.some(({ name }) => name === part)
      ? folder.list(part).map(({ name }) => name.replace(/\.md$/, ""))
      : [],
  );
}
