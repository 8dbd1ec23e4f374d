/** An identifier of Software Heritage, the public archive of source code, and where the archive shows what it names. */
export interface ArchivedObject {
  /** `swh:1:rev:…`: made from the content alone, so that it holds wherever a copy is (ISO/IEC 18670). */
  readonly id: string;
  /** The archive’s page; it shows nothing until the archive has visited the repository. */
  readonly link: string;
}

const ARCHIVE = "https://archive.softwareheritage.org/";

/** A commit: Git’s id of it is the archive’s. @param commit 40 hexadecimal digits */
export function archivedCommit(commit: string): ArchivedObject {
  return objectOf("rev", commit);
}

/** All files of a commit, whatever its history: Git’s id of its tree. @param tree 40 hexadecimal digits */
export function archivedTree(tree: string): ArchivedObject {
  return objectOf("dir", tree);
}

function objectOf(kind: "rev" | "dir", gitId: string): ArchivedObject {
  const id = `swh:1:${kind}:${gitId}`;
  return { id, link: `${ARCHIVE}${id}` };
}
