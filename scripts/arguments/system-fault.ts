import type { Bilingual } from "../../src/model/locale.ts";

/** What the system tells of a fault, as in Node’s own errors: `ENOSPC`, `write`, `/records/awards/…`. */
interface SystemFault extends Error {
  readonly code: string;
  readonly syscall: string;
  readonly path?: string;
}

/** What each fault of the disk means, and what helps; by its name in errno(3). */
const MEANINGS: ReadonlyMap<string, Bilingual> = new Map([
  fault(
    "ENOSPC",
    "the disk is full; free some space, then try again",
    "le disque est plein ; libérez de l’espace, puis réessayez",
  ),
  fault(
    "EDQUOT",
    "this account has used all the space that it may; free some, then try again",
    "ce compte a utilisé tout l’espace auquel il a droit ; libérez-en, puis réessayez",
  ),
  fault(
    "EROFS",
    "this disk can only be read; name a place that can be written, or have the disk made writable",
    "ce disque ne peut être que lu ; indiquez un endroit où l’on peut écrire, ou faites permettre l’écriture",
  ),
  ...["EACCES", "EPERM"].map((code) =>
    fault(
      code,
      "this account may not do that here; name another place, or have the account permitted",
      "ce compte n’en a pas le droit ici ; indiquez un autre endroit, ou faites donner ce droit au compte",
    ),
  ),
  fault(
    "ENOENT",
    "it is not there, or was removed meanwhile; put it back, then try again",
    "cela n’existe pas, ou a été supprimé entre-temps ; remettez-le en place, puis réessayez",
  ),
  fault(
    "ENOTDIR",
    "a folder is needed where there is a file or a link; move that away, then try again",
    "il faut un dossier là où se trouve un fichier ou un lien ; déplacez-le, puis réessayez",
  ),
  fault(
    "EIO",
    "the disk fails to read or to write; have it looked at before you try again",
    "le disque n’arrive pas à lire ou à écrire ; faites-le examiner avant de réessayer",
  ),
  ...["EMFILE", "ENFILE"].map((code) =>
    fault(
      code,
      "too many files are open at once; close other programs, then try again",
      "trop de fichiers sont ouverts à la fois ; fermez d’autres programmes, puis réessayez",
    ),
  ),
]);

function fault(code: string, en: string, fr: string): readonly [string, Bilingual] {
  return [code, { en, fr }];
}

/**
 * A fault of the system, such as a full disk, in words: where, what, what helps, and the system’s own name for it. In the
 * system’s own words where it is none of the disk’s; undefined for a fault of the program.
 */
export function systemFault(error: unknown): Bilingual | undefined {
  if (!isSystemFault(error)) return undefined;
  const { code, syscall, path } = error;
  // A program that is not there is told as ENOENT too, without a path of its own.
  const meaning = syscall.startsWith("spawn") ? undefined : MEANINGS.get(code);
  if (!meaning)
    return { en: `Cannot go on: ${error.message}.`, fr: `Impossible de continuer : ${error.message}.` };
  const where = path === undefined ? "" : `${path}: `;
  const place = path === undefined ? "" : `${path} : `;
  return {
    en: `Cannot go on: ${where}${meaning.en} (${code}, ${syscall}).`,
    fr: `Impossible de continuer : ${place}${meaning.fr} (${code}, ${syscall}).`,
  };
}

function isSystemFault(error: unknown): error is SystemFault {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    "syscall" in error &&
    typeof error.syscall === "string"
  );
}
