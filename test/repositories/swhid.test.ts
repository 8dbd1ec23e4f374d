import { expect, it } from "vitest";
import { archivedCommit, archivedTree } from "../../src/repositories/swhid.ts";

it("a commit and its tree are named by their Git ids, and linked to their pages in the archive", () => {
  // The examples of the specification of these identifiers.
  expect(archivedCommit("309cf2674ee7a0749978cf8265ab91a60aea0f7d")).toEqual({
    id: "swh:1:rev:309cf2674ee7a0749978cf8265ab91a60aea0f7d",
    link: "https://archive.softwareheritage.org/swh:1:rev:309cf2674ee7a0749978cf8265ab91a60aea0f7d",
  });
  expect(archivedTree("d198bc9d7a6bcf6db04f476d29314f157507d505")).toEqual({
    id: "swh:1:dir:d198bc9d7a6bcf6db04f476d29314f157507d505",
    link: "https://archive.softwareheritage.org/swh:1:dir:d198bc9d7a6bcf6db04f476d29314f157507d505",
  });
});
