import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { repositoriesSchema } from "../../src/model/repositories.ts";
import { CODE } from "./content/linked-code.ts";
import { REFS } from "./content/everything.ts";
import { builtSite } from "./support/built-site.ts";
import { HAS_DEMONSTRATION, REMOVED } from "../support/demonstration.ts";

const site = builtSite("everything");
const COMMIT = "0123456789abcdef0123456789abcdef01234567";

/** What the section says, with plain spaces. */
function proofOf(ref: string, locale: "en" | "fr" = "en"): { text: string; links: string[] } {
  const at = locale === "en" ? `/en/awards/${ref}/` : `/fr/contrats/${ref}/`;
  const section = site.page(at).document.querySelector("section[aria-labelledby=proof]");
  const text = (section?.textContent ?? "").replace(/\s+/g, " ");
  const links = [...(section?.querySelectorAll("a") ?? [])].map((link) => link.getAttribute("href") ?? "");
  return { text, links };
}

describe("the proof on an award's page", () => {
  it("says in words what was confirmed, when, by which host and how", () => {
    const { text, links } = proofOf(REFS.everyEvent);
    for (const words of [
      "Confirmed on November 20, 2026, as github.com answered: the repository is there, and everyone can read it.",
      "November 20, 2026 (3 days before this page was made)",
      "It can be reached from the default branch, main. Seen on November 20, 2026: GitHub compared the branches.",
      "MIT, as the award declares. It stands in the file LICENSE. The Open Source Initiative has approved it.",
    ])
      expect(text).toContain(words);
    expect(links).toContain(`https://github.com/example-gov/a-repository/commit/${COMMIT}`);
    expect(links).toContain(`https://archive.softwareheritage.org/swh:1:rev:${COMMIT}`);
    expect(links).toContain(`https://archive.softwareheritage.org/swh:1:dir:${"ab".repeat(20)}`);
  });

  it("says it in French, too", () => {
    const { text } = proofOf(REFS.everyEvent, "fr");
    expect(text).toContain(
      "Confirmé le 20 novembre 2026, d’après la réponse de github.com : le dépôt existe",
    );
    expect(text).toContain("MIT, comme le déclare le contrat.");
  });

  it("says of a look-up that failed what the last good answer was, and how old it is", () => {
    const { text } = proofOf(CODE.failed);
    expect(text).toContain(
      "Looked for on November 20, 2026, and not confirmed: could not be reached. The host took too long",
    );
    expect(text).toContain("What stands below is the last good answer, of October 1, 2026.");
    expect(text).toContain("October 1, 2026 (53 days before this page was made)");
    expect(text).toContain("There is no licence file. Seen on October 1, 2026");
  });

  it("says what is not as it should be", () => {
    const { text, links } = proofOf(CODE.changed);
    for (const words of [
      "It is archived",
      "It has moved to",
      "It cannot be reached from the default branch",
      "CC-BY-4.0; the award declares MIT. It stands in the file docs/COPYING.txt. The Open Source Initiative has not approved it.",
    ])
      expect(text).toContain(words);
    expect(links).toContain(
      `https://gitlab.com/example-gov/deep/er/a-repository-with-a-long-name/-/commit/${COMMIT}`,
    );
    expect(proofOf(CODE.notPublic).text).toContain("Not everyone can read it.");
    expect(proofOf(CODE.notPublic).text).not.toContain("Confirmed on");
  });

  it("says of a licence that nobody declared, and of a commit of which little is known, no more than is so", () => {
    const { text } = proofOf(CODE.undeclared);
    expect(text).toContain("ISC. The award declares no licence. It stands in the file LICENSE.");
    expect(text).toContain("Whether it can be reached from the default branch is not known.");
    expect(proofOf(CODE.undeclared, "fr").text).toContain("ISC. Le contrat ne déclare aucune licence.");
  });

  it.each([
    [CODE.gone, "There was no good answer before."],
    [CODE.refused, "The host is not on the programme’s list of hosts."],
    [CODE.notLooked, "Nobody has looked at the repository yet."],
    [CODE.madeUp, "The repository is as made up as this record: there is nothing that could be confirmed."],
  ])("of %s: %s", (ref, words) => {
    expect(proofOf(ref).text).toContain(words);
    expect(proofOf(ref).text).not.toContain("Confirmed on");
  });

  it("is not there where there is no repository, or the programme asks no host", () => {
    expect(proofOf("2026-020-awarded").text).toBe("");
    expect(builtSite("english").pages.some((page) => page.source.includes('id="proof"'))).toBe(false);
  });

  it.skipIf(!HAS_DEMONSTRATION)(`says of what is shipped that it is made up${REMOVED}`, () => {
    const page = builtSite("shipped").page("/fr/contrats/2026-003-accessible-guide-pages/");
    expect(page.document.querySelector("#proof")?.parentElement?.textContent).toContain(
      "aussi inventé que cette fiche",
    );
  });
});

describe("the integrity page", () => {
  it("lists every linked repository that is not made up, and says how many are", () => {
    const { document } = site.page("/en/integrity/");
    const section = document.querySelector("section[aria-labelledby=repositories]");
    const rows = [...(section?.querySelectorAll("tbody tr") ?? [])].map((row) =>
      row.textContent.replace(/\s+/g, " "),
    );
    expect(rows).toHaveLength(8);
    const found = (name: string): string => rows.find((row) => row.includes(name)) ?? "";
    expect(found("hidden")).toContain("Not public");
    expect(found("hidden")).not.toContain("Confirmed");
    expect(found("undeclared")).toContain("ISC, and none is declared");
    expect(found("undeclared")).toContain("Whether it is on the default branch is not known");
    expect(found("moved")).toContain("CC-BY-4.0, but MIT is declared");
    expect(found("codeberg")).toContain(
      "Could not be reached. The host took too long to answer.October 1, 2026",
    );
    expect(document.querySelector("main")?.textContent).toContain(
      "One demonstration links to a made-up repository",
    );
  });

  it("says so where a programme asks no host, and nothing raises a question", () => {
    const text = builtSite("english").page("/en/integrity/").document.querySelector("main")?.textContent;
    expect(text).toContain("This programme asks no host about its repositories.");
  });
});

describe("what is made for copying", () => {
  it("is the same beside the page as on it", () => {
    const page = site.page(`/fr/contrats/${REFS.everyEvent}/`);
    const shown = [...page.document.querySelectorAll(".listings pre")].map((one) => one.textContent);
    const links = [...page.document.querySelectorAll(".listings a")].map(
      (one) => one.getAttribute("href") ?? "",
    );
    expect(links).toEqual(
      ["publiccode.yml", "ore-entry.yml"].map((name) => `/fr/contrats/${REFS.everyEvent}/${name}`),
    );
    expect(links.map((link) => site.text(link))).toEqual(shown);
    for (const text of shown) expect(parse(text)).toBeTruthy();
  });

  it("is not made of an award without a repository, nor in a programme that asks no host", () => {
    expect(site.files).not.toContain("/en/awards/2026-020-awarded/publiccode.yml");
    expect(builtSite("english").files.filter((file) => file.endsWith(".yml"))).toEqual([]);
  });
});

it("what was seen is published as data, in the form of its file", () => {
  const published = repositoriesSchema.parse(JSON.parse(site.text("/data/repositories.json")));
  expect(published.repositories).toHaveLength(6);
  expect(repositoriesSchema.parse(JSON.parse(builtSite("empty").text("/data/repositories.json")))).toEqual({
    repositories: [],
  });
});
