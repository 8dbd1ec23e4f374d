/** Files that import others, as dependency-cruiser reports them. */
export interface Cruised {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly resolved: string }[];
  }[];
}

/** The rules of `.dependency-cruiser.cjs`, of which those named `one-way-…` say which folders stand in one row. */
export interface ImportRules {
  readonly forbidden: readonly { readonly name: string; readonly from: { readonly path?: unknown } }[];
}

/** From which folder of `src` to which: `site → register`. */
export type Edge = readonly [from: string, to: string];

/** The rows of folders, the lowest first; what no row holds, such as what runs in a browser, is in the last. */
export function rowsOf(
  { forbidden }: ImportRules,
  folders: readonly string[],
): readonly (readonly string[])[] {
  const rows = forbidden
    .filter(({ name }) => name.startsWith("one-way-"))
    .map(({ from }) => /\(([\w|-]+)\)/.exec(String(from.path))?.[1]?.split("|") ?? [])
    .map((row) => row.filter((folder) => folders.includes(folder)));
  const others = folders.filter((folder) => !rows.some((row) => row.includes(folder)));
  return [...rows, others].filter((row) => row.length > 0);
}

/** The folders of `src` that have a part in an import, sorted. */
export function foldersOf(cruised: Cruised): readonly string[] {
  return [...new Set(edgesOf(cruised).flat())].sort();
}

/** Which folder imports which, once each, sorted. */
export function edgesOf({ modules }: Cruised): readonly Edge[] {
  const edges = new Map<string, Edge>();
  for (const { source, dependencies } of modules) {
    const from = folderOf(source);
    for (const { resolved } of dependencies) {
      const to = folderOf(resolved);
      if (from !== undefined && to !== undefined && from !== to) edges.set(`${from} ${to}`, [from, to]);
    }
  }
  return [...edges].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, edge]) => edge);
}

/**
 * The edges that a reader needs: one that a way through a row between already shows is left out, since from there on the
 * picture goes on. An edge within a row, or to the next, always stays.
 */
export function shown(edges: readonly Edge[], rows: readonly (readonly string[])[]): readonly Edge[] {
  const row = (folder: string): number => rows.findIndex((one) => one.includes(folder));
  const has = (from: string, to: string): boolean => edges.some(([a, b]) => a === from && b === to);
  return edges.filter(
    ([from, to]) =>
      !edges.some(([a, via]) => a === from && row(to) < row(via) && row(via) < row(from) && has(via, to)),
  );
}

/** The picture, in Mermaid: the highest row at the top, arrows from what imports to what is imported. */
export function mermaid(edges: readonly Edge[], rows: readonly (readonly string[])[]): string {
  const groups = rows
    .toReversed()
    .flatMap((row, index) => [
      `  subgraph row${rows.length - index}[" "]`,
      ...row.map((folder) => `    ${nameOf(folder)}["${folder}"]`),
      "  end",
    ]);
  const arrows = shown(edges, rows).map(([from, to]) => `  ${nameOf(from)} --> ${nameOf(to)}`);
  return ["flowchart TB", ...groups, ...arrows].join("\n");
}

const BEGIN = "<!-- Made from the imports by `npm run architecture`. -->";
const END = "<!-- The end of the picture. -->";

/** A page with the picture in its place. Throws where the page has no place for it. */
export function withPicture(page: string, picture: string): string {
  const [start, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (start === -1 || end < start) throw new Error("the page has no place for the picture");
  return `${page.slice(0, start)}${BEGIN}\n\n\`\`\`mermaid\n${picture}\n\`\`\`\n\n${page.slice(end)}`;
}

function folderOf(file: string): string | undefined {
  return /^src\/([\w-]+)\//.exec(file)?.[1];
}

/** A name that Mermaid takes for nothing else, such as the end of a group. */
function nameOf(folder: string): string {
  return `f_${folder.replaceAll("-", "_")}`;
}
