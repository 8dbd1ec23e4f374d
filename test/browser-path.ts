import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const RECORD = path.resolve(import.meta.dirname, "../node_modules/.cache/browser-path");

/** The browser of the page tests: CHROME_PATH, else the one that the set-up found or brought. */
export function browserPath(): string {
  const candidates = [
    process.env["CHROME_PATH"],
    existsSync(RECORD) ? readFileSync(RECORD, "utf8").trim() : undefined,
  ];
  const found = candidates.find((candidate) => candidate !== undefined && existsSync(candidate));
  if (found === undefined) {
    throw new Error(
      "No browser for the page tests: run `node scripts/setup.mjs --browser`, or set CHROME_PATH to one.\n" +
        "Pas de navigateur pour les essais de pages. Lancez `node scripts/setup.mjs --browser`, ou indiquez-en un dans CHROME_PATH.",
    );
  }
  return found;
}
