/** A package of others, as `package-lock.json` tells of it. */
export interface Dependency {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; "" where its package says none. */
  readonly licence: string;
  /** Whether it is needed for tests and lint alone, and reaches neither a site nor a command. */
  readonly forTestsOnly: boolean;
}

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly license?: string; readonly dev?: boolean }>
  >;
}

/** Every dependency in the text of a `package-lock.json`, each version once, by name. */
export function dependenciesOf(lock: string): readonly Dependency[] {
  const { packages } = JSON.parse(lock) as Lock;
  const found = Object.entries(packages).flatMap(([at, { version = "", license, dev = false }]) => {
    const name = at.split("node_modules/").at(-1) ?? "";
    return name === ""
      ? []
      : [{ name, version, licence: license ?? SAID_OTHERWISE[name] ?? "", forTestsOnly: dev }];
  });
  const once = new Map(found.map((one) => [`${one.name} ${one.version} ${String(one.forTestsOnly)}`, one]));
  return [...once.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Packages that name their licence in a way of their own: looked up in their files. */
const SAID_OTHERWISE: Readonly<Record<string, string>> = {
  // "licenses" in its package.json, and the text in its README.
  "@ewoudenberg/difflib": "PSF-2.0",
  // Says nothing in its package; the LICENSE of its repository (github.com/andreyvit/dreamopt.js) is this one.
  dreamopt: "MIT",
};

/** Licences that let a government use, change and pass on what is made with them, whatever its own licence. */
const PERMISSIVE = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "PSF-2.0",
  "Python-2.0",
  "Unlicense",
]);

/** Licences that ask for something of whoever passes the package on: fine for a tool of the tests, of which nothing is passed on. */
const FOR_TESTS = new Set(["(MIT OR GPL-2.0)", "CC-BY-4.0", "LGPL-3.0-only", "MPL-2.0"]);

/** Whether a dependency may be used here. */
export function isAllowed({ licence, forTestsOnly }: Dependency): boolean {
  return PERMISSIVE.has(licence) || (forTestsOnly && FOR_TESTS.has(licence));
}

/** Licences with how many packages have each, and which; those of tests apart. As text. */
export function listed(dependencies: readonly Dependency[]): string {
  const part = (title: string, some: readonly Dependency[]): string => {
    const licences = [...new Set(some.map(({ licence }) => licence))];
    const lines = licences.sort().map((licence) => {
      const of = some.filter((one) => one.licence === licence);
      return `  ${licence} (${of.length}): ${of.map(({ name, version }) => `${name} ${version}`).join(", ")}`;
    });
    return [title, ...lines].join("\n");
  };
  return [
    part(
      "Site and commands · Site et commandes",
      dependencies.filter((one) => !one.forTestsOnly),
    ),
    part(
      "Tests only · Essais seulement",
      dependencies.filter((one) => one.forTestsOnly),
    ),
  ].join("\n\n");
}
