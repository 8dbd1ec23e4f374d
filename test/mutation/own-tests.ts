import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Which test files are asked whether a source file still works, nearest first: those named after it or after its folder, those
 * that import it, then those of the files of its area (`src/payments`) that import it, up to where some are found. Nearly every
 * test runs nearly every rule, so that asking all of them about each mutant would take days.
 */
export class OwnTests {
  readonly #imports: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #tests: readonly string[];

  /** @param root the folder that holds `src` and `test` */
  constructor(root: string) {
    this.#tests = files(join(root, "test")).filter((file) => file.endsWith(".test.ts"));
    this.#imports = new Map(
      [...files(join(root, "src")), ...this.#tests].map((file) => [file, importsOf(file)]),
    );
  }

  /** @returns whole paths of test files; none where no one knows the file */
  of(source: string): readonly string[] {
    const found = new Set(this.#about(source));
    let row: readonly string[] = [source];
    const seen = new Set(row);
    for (let step = 0; row.length > 0 && (step === 0 || found.size === 0); step += 1) {
      row = row.flatMap((file) => this.#importers(file)).filter((file) => !seen.has(file));
      for (const file of row) {
        seen.add(file);
        for (const test of this.#about(file)) found.add(test);
      }
    }
    return [...found];
  }

  #about(source: string): string[] {
    const named = new RegExp(`^(?:${basename(source, ".ts")}|${basename(dirname(source))})[.-]`);
    const isNamed = (test: string): boolean => areaOf(test) === areaOf(source) && named.test(basename(test));
    return [
      ...this.#tests.filter(isNamed),
      ...this.#tests.filter((test) => !isNamed(test) && this.#imports.get(test)?.has(source)),
    ];
  }

  /** Not the files that gather a whole area: they know everything, and nothing about this one. */
  #importers(source: string): string[] {
    return [...this.#imports]
      .filter(([file, imports]) => imports.has(source) && areaOf(file) === areaOf(source))
      .map(([file]) => file)
      .filter((file) => !/\/index\.ts$|\.test\.ts$/.test(file));
  }
}

/** `payments` for `…/src/payments/guards/chain.ts` and for `…/test/payments/guards.test.ts`. */
function areaOf(file: string): string | undefined {
  return /\/(?:src|test)\/([^/]+)\/(?!.*\/(?:src|test)\/)/.exec(file)?.[1];
}

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));
}

function importsOf(file: string): ReadonlySet<string> {
  const written = readFileSync(file, "utf8").matchAll(/from "(\.[^"]+)"/g);
  return new Set([...written].map(([, path]) => join(dirname(file), path ?? "")));
}
