import { expect, it } from "vitest";
import { systemFault } from "../../scripts/arguments/system-fault.ts";

function fault(code: string, syscall: string, path?: string): Error {
  const error = new Error(`${code}: in the system’s own words, ${syscall}`);
  return Object.assign(error, { code, syscall }, path === undefined ? {} : { path });
}

it("says where, what and what helps, in both languages", () => {
  expect(systemFault(fault("ENOSPC", "write", "/records/à/0001-paid.md"))).toEqual({
    en: "Cannot go on: /records/à/0001-paid.md: the disk is full; free some space, then try again (ENOSPC, write).",
    fr: "Impossible de continuer : /records/à/0001-paid.md : le disque est plein ; libérez de l’espace, puis réessayez (ENOSPC, write).",
  });
});

it.each(["ENOSPC", "EDQUOT", "EROFS", "EACCES", "EPERM", "ENOENT", "ENOTDIR", "EIO", "EMFILE", "ENFILE"])(
  "knows %s, also where the system names no file",
  (code) => {
    const told = systemFault(fault(code, "open"));
    expect(told?.en).toMatch(new RegExp(`^Cannot go on: [a-z][^:]+; .+ \\(${code}, open\\)\\.$`));
    expect(told?.fr).toMatch(
      new RegExp(`^Impossible de continuer : [a-z][^:]+ ; .+ \\(${code}, open\\)\\.$`),
    );
  },
);

it("leaves other faults of the system, and programs that are not there, in the system’s own words", () => {
  const inOwnWords = [fault("EADDRINUSE", "listen"), fault("ENOENT", "spawn git", "git")].map(systemFault);
  expect(inOwnWords.map((told) => told?.en)).toEqual([
    "Cannot go on: EADDRINUSE: in the system’s own words, listen.",
    "Cannot go on: ENOENT: in the system’s own words, spawn git.",
  ]);
});

it("is undefined for a fault of the program", () => {
  const notOfTheSystem = [new TypeError("oops"), "oops", Object.assign(new Error("oops"), { code: "ERR_X" })];
  expect(notOfTheSystem.map(systemFault)).toEqual([undefined, undefined, undefined]);
});
