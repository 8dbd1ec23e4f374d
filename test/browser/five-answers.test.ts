import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useBrowser } from "./support/browser.ts";
import { ScreenReader } from "./support/screen-reader.ts";

const { visit, site } = useBrowser();

/** What a screen reader says of a page, in its order: a heading with its level, and every other text. */
interface Said {
  /** Undefined where it is no heading. */
  readonly level: number | undefined;
  readonly text: string;
}

async function readAloud(page: Page): Promise<readonly Said[]> {
  const { browser } = await ScreenReader.on(page);
  const { nodes } = await browser.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const said: Said[] = [];
  const read = (id: string): void => {
    const node = byId.get(id);
    const role: unknown = node?.ignored ? undefined : node?.role?.value;
    const text = String(node?.name?.value ?? "");
    if (role === "heading") {
      const level = node?.properties?.find(({ name }) => name === "level")?.value.value as number | undefined;
      said.push({ level, text });
    } else if (role === "StaticText" || role === "image") said.push({ level: undefined, text });
    else node?.childIds?.forEach(read);
  };
  const [root] = nodes;
  if (root) read(root.nodeId);
  return said;
}

/** What is said under a heading, up to the next one. */
function under(said: readonly Said[], heading: RegExp): { readonly place: number; readonly text: string } {
  const place = said.findIndex(({ level, text }) => level !== undefined && heading.test(text));
  if (place < 0) throw new Error(`no heading ${heading.source}`);
  const rest = said.slice(place + 1);
  const end = rest.findIndex(({ level }) => level !== undefined);
  const words = rest.slice(0, end < 0 ? rest.length : end).map(({ text }) => text);
  return {
    place: said.slice(0, place).filter(({ level }) => level !== undefined).length,
    text: words.join(" "),
  };
}

/** The five questions, and what has to be said under each: a number with its unit, a name, or where to go on. */
const ANSWERS = {
  English: {
    path: "/en/dashboard/",
    title: "Dashboard",
    answers: [
      [/^Spent in \d{4}-\d{4}, the last full fiscal year$/, /^\$[\d,]+(?:\.\d\d)? Committed by \d+ awards?/],
      [
        /^The team that spends the most$/,
        /^Labour Market Insights \(demonstration\) \d+% of all that was committed/,
      ],
      [/^How long suppliers wait to be paid$/, /^[\d.]+ days .*The standard is 30 days/],
      [/^Purchases worth a question$/, /^\d+ \d+ questions in all.*Which ones, and why/],
      [/^Where the code is$/, /^(?:Not confirmed yet|\d).*Each repository, and what was seen/],
    ],
  },
  French: {
    path: "/fr/tableau-de-bord/",
    title: "Tableau de bord",
    answers: [
      [
        /^Dépensé en \d{4}-\d{4}, dernier exercice complet$/,
        /^[\d\u00a0]+(?:,\d\d)?\u00a0\$ Somme engagée par \d+ contrats?/,
      ],
      [
        /^L’équipe qui dépense le plus$/,
        /^Information sur le marché du travail \(démonstration\) \d+\u00a0% de tout ce qui est engagé/,
      ],
      [
        /^Combien de temps les fournisseurs attendent d’être payés$/,
        /^[\d,]+ jours .*La norme est de 30 jours/,
      ],
      [/^Achats qui méritent une question$/, /^\d+ \d+ questions en tout.*Lesquels, et pourquoi/],
      [/^Où se trouve le code$/, /^(?:Pas encore confirmé|\d).*Chaque dépôt, et ce qui a été vu/],
    ],
  },
} as const;

describe.each([
  ["English", 1280],
  ["English", 360],
  ["French", 1280],
  ["French", 360],
] as const)("by screen reader (%s, %d pixels wide)", (language, width) => {
  it("each of the five questions is a heading near the top, and its answer is what is said next", async () => {
    const { path, title, answers } = ANSWERS[language];
    const { page } = await visit({ viewport: { width, height: 760 } });
    await page.goto(site("shipped").url(path));
    const said = await readAloud(page);
    const top = said.findIndex(({ level }) => level === 1);
    expect(said[top]?.text).toBe(title);
    const places = answers.map(([question, answer]) => {
      const { place, text } = under(said, question);
      expect(text.replaceAll(/[ \n]+/g, " ")).toMatch(answer);
      return place;
    });
    // After the title and “At a glance”, one after the other: at most seven times the key that leads to the next heading.
    expect(places).toEqual([2, 3, 4, 5, 6]);
    const levels = said.flatMap(({ level }) => level ?? []);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });
});
