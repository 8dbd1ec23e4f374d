import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { describe, expect, it, onTestFinished } from "vitest";
import type { GivenAnswers } from "../../src/posting/answers.ts";
import { judge } from "../../src/guardrails/judge.ts";
import { createFile } from "../../src/posting/create-file.ts";
import { openDesk } from "../../src/posting/desk.ts";
import { readAnswers } from "../../src/posting/read-answers.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { openFolder } from "../../src/register/disk.ts";
import { loadRegister } from "../../src/register/load.ts";
import { readOnce } from "../../src/register/read-once.ts";
import { instantOf } from "../../src/time/calendar.ts";
import { NOW, PROJECT } from "../site/support/build-sites.ts";
import { useBrowser, type Visit, type VisitOptions } from "./support/browser.ts";
import { ALL_MODES, faultsInModes } from "./support/modes.ts";
import { fillForm, openForm, saveFile, setsOfAnswers, SHIPPED } from "./support/post-form.ts";

const EN = "/en/how-to-post/form/";
const FR = "/fr/comment-publier/formulaire/";

const { visit, site } = useBrowser();

async function visitForm(at = EN, options: VisitOptions = {}): Promise<Visit> {
  // A page that scrolls smoothly is waited for at each click.
  const found = await visit({ reducedMotion: "reduce", ...options });
  await openForm(found.page, site("shipped").url(at));
  return found;
}

/** A folder of the records that the site was built from. */
function folderOfRecords(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "posting-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const part of ["_data", "opportunities", "awards"])
    cpSync(path.join(PROJECT, part), path.join(folder, part), { recursive: true });
  return folder;
}

/** What the check finds in a folder. */
function errorsIn(folder: string): readonly Problem[] {
  const loaded = loadRegister(openFolder(folder));
  if (loaded.kind === "no-program") return loaded.problems;
  return judge(loaded.register, instantOf(Date.parse(NOW))).filter(({ level }) => level === "error");
}

/** What `npm run new` writes for answers. */
async function writtenByTerminal(
  folder: string,
  answers: GivenAnswers,
): Promise<{ name: string; text: string }> {
  const before = readdirSync(path.join(folder, "opportunities"));
  const file = path.join(folder, "answers.json");
  writeFileSync(file, JSON.stringify(answers));
  const command = ["scripts/run.mjs", "new", "--content", folder, "--now", NOW, "--answers", file];
  // Throws where it exits with anything but 0.
  await promisify(execFile)(process.execPath, command, { cwd: PROJECT });
  const [name = ""] = readdirSync(path.join(folder, "opportunities")).filter((one) => !before.includes(one));
  return { name, text: readFileSync(path.join(folder, "opportunities", name), "utf8") };
}

/** What `npm run new` writes for answers, without starting a program for it: which takes most of a second. */
function writtenAlike(folder: string, answers: GivenAnswers): { name: string; text: string } {
  const desk = openDesk(readOnce(openFolder(folder)), instantOf(Date.parse(NOW)));
  const read = readAnswers(JSON.stringify(answers));
  if (desk.kind === "unreadable" || read.kind === "refused") throw new Error("cannot be read");
  const file = createFile(folder, desk.judge(read.answers).draft);
  return { name: path.basename(file), text: readFileSync(path.join(folder, file), "utf8") };
}

/** What the form writes for answers, which leave no control as the last ones did. */
async function writtenByForm(page: Page, answers: GivenAnswers): Promise<{ name: string; text: string }> {
  await fillForm(page, answers);
  await page.click("button[type=submit]");
  return saveFile(page);
}

async function state(page: Page): Promise<string> {
  return (await page.textContent("#form-status")) ?? "";
}

/** The draft on the device, as it is kept; "" where there is none. */
async function draftKept(page: Page): Promise<string> {
  return page.evaluate(() => Object.values({ ...localStorage }).join(""));
}

describe("the form and the terminal", () => {
  const sets = setsOfAnswers(20);
  /** Sets for which the command is started; the others go through what it is made of. */
  const STARTED = 3;

  it(
    "write the same bytes for twenty sets of answers, which pass the check",
    { timeout: 300_000 },
    async () => {
      const { page, faults } = await visitForm();
      const folder = folderOfRecords();
      for (const [index, answers] of sets.entries()) {
        const [byForm, byTerminal] = await Promise.all([
          writtenByForm(page, answers),
          index < STARTED ? writtenByTerminal(folder, answers) : writtenAlike(folder, answers),
        ]);
        expect(byForm).toEqual(byTerminal);
        expect(await page.inputValue("#file-content")).toBe(byTerminal.text);
        expect(await state(page)).toMatch(/^0 to correct/);
        expect(errorsIn(folder)).toEqual([]);
        // The site knows nothing of it, and gives the next the same number.
        rmSync(path.join(folder, "opportunities", byTerminal.name));
      }
      expect(faults).toEqual([]);
    },
  );

  it("are tried with texts that are hard to write", () => {
    const all = JSON.stringify(sets);
    for (const hard of ["---", "🎉", "œ", "\\t", '\\"', "'", "# ", ": ", "```", "\\n- a", "yes", "and on"])
      expect(all).toContain(hard);
    expect(new Set(sets.map((set) => JSON.stringify(set))).size).toBe(20);
  });
});

describe("the form, while one types", () => {
  it("says beside an answer what is wrong with it, and takes it back once it is right", async () => {
    const { page, faults } = await visitForm();
    await fillForm(page, { ...SHIPPED, price: "9000" });
    const problem = page.locator("#answer-price-problems");
    await problem.getByText("Ask for at most $8,695.65").or(problem.getByText("8,695.65")).first().waitFor();
    expect(await page.getAttribute("#answer-price", "aria-invalid")).toBe("true");
    // It speaks at each pause: also of what is filled in a moment later.
    await expect.poll(() => state(page)).toBe("1 to correct, 0 to look at.");
    expect(await page.textContent("#file-text")).toContain("One problem would still stop the pull request.");
    await page.fill("#answer-price", "6500");
    await expect.poll(() => problem.textContent()).toBe("");
    expect(await page.getAttribute("#answer-price", "aria-invalid")).toBe("false");
    expect(faults).toEqual([]);
  });

  it("does not tell of what has not been come to yet", async () => {
    const { page } = await visitForm();
    await page.fill('[name="title.en"]', "A title");
    await expect.poll(() => page.inputValue("#file-content")).toContain("A title");
    expect(await page.locator(".problem").count()).toBe(0);
    await page.fill('[name="hours"]', "many");
    await page.locator("#answer-hours-problems .problem").waitFor();
    expect(await page.locator(".problem").count()).toBe(1);
  });

  it("proposes dates, the licence, and the address of the team", async () => {
    const { page } = await visitForm();
    expect(await page.inputValue('[name="closes"]')).toMatch(/^20\d\d-\d\d-\d\d 14:00$/);
    expect(await page.inputValue('[name="licence"]')).toBe("MIT");
    await page.selectOption('[name="team"]', "demo-data-services");
    expect(await page.inputValue('[name="contact"]')).toBe("donnees-data@example.gc.ca");
  });

  it("shows the page as it will look, in both languages", async () => {
    const { page, faults } = await visitForm(FR);
    expect(await page.isVisible("#preview-none")).toBe(true);
    await fillForm(page, SHIPPED);
    const english = page.locator("[data-preview=en]");
    await english.getByRole("heading", { name: "Accessible colour picker for our forms" }).waitFor();
    expect(await english.locator(".preview").getAttribute("lang")).toBe("en");
    expect(await page.locator("[data-preview=fr]").innerText()).toContain("Sélecteur de couleur accessible");
    expect(await page.isVisible("#preview-none")).toBe(false);
    const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("shows a contributor’s markup as text", async () => {
    const { page, faults } = await visitForm();
    const evil = "<img src=x onerror=alert(1)><script>alert(2)</script>";
    await fillForm(page, {
      ...SHIPPED,
      title: { en: evil, fr: evil },
      need: { en: `- ${evil}`, fr: `- ${evil}` },
    });
    await page.click("button[type=submit]");
    await page.locator("[data-preview=en]").getByText("onerror=alert(1)").first().waitFor();
    expect(await page.locator("main img, main script").count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

describe("the form’s check of everything", () => {
  it("takes the focus to what is wrong, and each link to its answer", async () => {
    const { page, faults } = await visitForm();
    await page.click("button[type=submit]");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("summary");
    const summary = page.locator("#summary");
    for (const name of ["Title (in English)", "Team", "Price before tax"])
      expect(await summary.getByRole("link", { name }).count()).toBeGreaterThan(0);
    await summary.getByRole("link", { name: "Team" }).first().click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("answer-team");
    expect(await page.textContent("#answer-team-problems")).toContain("is missing");
    expect(faults).toEqual([]);
  });

  it("says so where nothing is", async () => {
    const { page } = await visitForm();
    await fillForm(page, SHIPPED);
    await page.click("button[type=submit]");
    expect(await page.textContent("#summary")).toContain("the guardrails are content");
    expect(await state(page)).toBe("0 to correct, 0 to look at.");
  });
});

describe("the end of the form", () => {
  it("copies the file", async () => {
    const { page, faults } = await visitForm(EN, { permissions: ["clipboard-read", "clipboard-write"] });
    await fillForm(page, SHIPPED);
    await page.click("button[type=submit]");
    await page.click("#copy-file");
    await page.getByText("The file is copied.").waitFor();
    const { text } = await saveFile(page);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    expect(faults).toEqual([]);
  });

  it("leads to the host’s page with the file filled in, and says where it is too long for a link", async () => {
    const { page } = await visitForm();
    await fillForm(page, SHIPPED);
    await page.click("button[type=submit]");
    const { name, text } = await saveFile(page);
    const link = page.locator("#host-link a");
    const address = new URL((await link.getAttribute("href")) ?? "");
    expect(address.origin + address.pathname).toBe(
      "https://github.com/example-gov/micro-acquisition/new/main/opportunities",
    );
    expect(Object.fromEntries(address.searchParams)).toEqual({ filename: name, value: text });
    await page.fill('[name="background.en"]', "Many words. ".repeat(700));
    await page.getByText("The file is too long for a link").waitFor();
    expect([...new URL((await link.getAttribute("href")) ?? "").searchParams.keys()]).toEqual(["filename"]);
  });

  it("keeps a draft on the device until it is deleted, and asks for one file alone", async () => {
    const { page, faults } = await visit();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await openForm(page, site("shipped").url(EN));
    asked.length = 0;
    await fillForm(page, SHIPPED);
    await page.click("button[type=submit]");
    expect(asked).toEqual([]);
    await page.reload();
    await page.locator("#form-part").waitFor();
    expect(asked.filter((one) => !/\/assets\/|\/form\/$/.test(one))).toEqual(["GET /data/posting.json"]);
    expect(await page.inputValue('[name="title.fr"]')).toBe(
      "Sélecteur de couleur accessible pour nos formulaires",
    );
    expect(await page.isChecked('[name="skills"][value="typescript"]')).toBe(true);
    await page.click("#delete-draft");
    expect(await state(page)).toContain("The draft is deleted.");
    await page.reload();
    await page.locator("#form-part").waitFor();
    expect(await page.inputValue('[name="title.fr"]')).toBe("");
    expect(faults).toEqual([]);
  });

  it("brings a deleted draft back, by keyboard, until something else is written", async () => {
    const { page, faults } = await visitForm(FR);
    await page.fill('[name="title.fr"]', "Un titre");
    await page.check('[name="skills"][value="typescript"]');
    await page.focus("#delete-draft");
    await page.keyboard.press("Enter");
    expect(await page.inputValue('[name="title.fr"]')).toBe("");
    expect(await state(page)).toContain("L’ébauche est supprimée.");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.inputValue('[name="title.fr"]')).toBe("Un titre");
    expect(await page.isChecked('[name="skills"][value="typescript"]')).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("delete-draft");
    await page.reload();
    await page.locator("#form-part").waitFor();
    expect(await page.inputValue('[name="title.fr"]')).toBe("Un titre");
    await page.click("#delete-draft");
    await page.fill('[name="title.fr"]', "Un autre");
    expect(await page.isVisible("#restore-draft")).toBe(false);
    expect(faults).toEqual([]);
  });

  it("overwrites no draft of another tab unasked, and loads it or not as one chooses", async () => {
    const { page, faults } = await visitForm();
    const other = await page.context().newPage();
    await openForm(other, site("shipped").url(EN));
    const [price, otherPrice] = [page.locator('[name="price"]'), other.locator('[name="price"]')];
    await otherPrice.fill("7000");
    await page.getByText("This draft was changed in another tab").waitFor();
    await price.fill("5000");
    await other.reload();
    await other.locator("#form-part").waitFor();
    expect(await otherPrice.inputValue()).toBe("7000");
    await page.getByRole("button", { name: "Load the other draft" }).click();
    expect(await price.inputValue()).toBe("7000");
    expect(await page.isVisible("#other-draft")).toBe(false);
    await price.fill("6000");
    await other.getByRole("button", { name: "Keep this one" }).click();
    await page.getByText("This draft was changed in another tab").waitFor();
    await page.reload();
    await page.locator("#form-part").waitFor();
    expect(await price.inputValue()).toBe("7000");
    expect(faults).toEqual([]);
  });

  it("deletes no draft of another tab unasked, and writes over none that it brings its own back beside", async () => {
    const { page, faults } = await visitForm(FR);
    const title = page.locator('[name="title.fr"]');
    await title.fill("Le mien");
    const other = await page.context().newPage();
    await openForm(other, site("shipped").url(FR));
    const otherTitle = other.locator('[name="title.fr"]');
    await otherTitle.fill("L’autre");
    await page.getByText("a été modifiée dans un autre onglet").waitFor();
    await page.click("#delete-draft");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("take-draft");
    expect(await title.inputValue()).toBe("Le mien");
    expect(await draftKept(page)).toContain("L’autre");
    await page.click("#take-draft");
    expect(await title.inputValue()).toBe("L’autre");
    await page.click("#delete-draft");
    await other.getByText("a été supprimée dans un autre onglet").waitFor();
    expect(await other.isVisible("#take-draft")).toBe(false);
    await otherTitle.fill("L’autre encore");
    expect(await draftKept(page)).toBe("");
    await other.click("#keep-draft");
    expect(await other.isVisible("#other-draft")).toBe(false);
    await page.getByText("a été modifiée dans un autre onglet").waitFor();
    await page.click("#restore-draft");
    expect(await title.inputValue()).toBe("L’autre");
    expect(await draftKept(page)).toContain("L’autre encore");
    expect(await page.isVisible("#other-draft")).toBe(true);
    await page.click("#take-draft");
    expect(await title.inputValue()).toBe("L’autre encore");
    expect(faults).toEqual([]);
  });

  it("takes the question back where the other tab has put back what was there, and keeps what was written meanwhile", async () => {
    const { page } = await visitForm();
    const title = page.locator('[name="title.en"]');
    await title.fill("Mine");
    const other = await page.context().newPage();
    await openForm(other, site("shipped").url(EN));
    await other.click("#delete-draft");
    await page.getByText("was deleted in another tab").waitFor();
    await title.fill("Mine, and more");
    expect(await draftKept(page)).toBe("");
    await other.click("#restore-draft");
    await expect.poll(() => page.isVisible("#other-draft")).toBe(false);
    expect(await draftKept(page)).toContain("Mine, and more");
    await other.getByText("was changed in another tab").waitFor();
  });

  it("is the same draft in both languages", async () => {
    const { page } = await visitForm();
    await page.fill('[name="title.en"]', "A title");
    await openForm(page, site("shipped").url(FR));
    expect(await page.inputValue('[name="title.en"]')).toBe("A title");
    expect(await page.getByLabel("Titre (en anglais)").inputValue()).toBe("A title");
  });
});

describe("without the form", () => {
  it("the page explains the file by hand, where there is no JavaScript", async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    await page.goto(site("shipped").url(EN));
    expect(await page.isVisible("#form-part")).toBe(false);
    expect(await page.getByRole("heading", { name: "By hand" }).isVisible()).toBe(true);
    expect(await page.locator("pre code").innerText()).toContain("attestations:");
  });

  it("the page says so, where the programme cannot be loaded", async () => {
    const { page } = await visit();
    await page.route("**/posting.json", (route) => route.fulfill({ status: 500 }));
    await page.goto(site("shipped").url(EN));
    await page.getByText("The programme’s data could not be loaded").waitFor();
    expect(await page.isVisible("#form-part")).toBe(false);
    expect(await page.isVisible("pre code")).toBe(true);
  });
});

describe("a programme in one language", () => {
  it("is asked in that language only", async () => {
    const { page, faults } = await visit();
    await openForm(page, site("english").url(EN));
    expect(await page.getByLabel("Title", { exact: true }).getAttribute("name")).toBe("title.en");
    expect(await page.locator('[name$=".fr"]').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

describe("by keyboard alone", () => {
  it("the form is filled, checked, corrected and copied", { timeout: 120_000 }, async () => {
    const { page, faults } = await visitForm();
    await page.focus("#main");
    const given = { ...SHIPPED, price: "9000" } as Record<string, unknown>;
    const done = new Set<string>();
    for (let step = 0; step < 200; step += 1) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => {
        const { activeElement: element } = document;
        return element instanceof HTMLInputElement ||
          element instanceof HTMLSelectElement ||
          element instanceof HTMLTextAreaElement
          ? { name: element.name, value: element.value, tag: element.tagName, type: element.type }
          : { name: "", value: "", tag: element?.tagName ?? "", type: element?.getAttribute("type") ?? "" };
      });
      if (at.type === "submit") break;
      if (at.name === "") continue;
      done.add(at.name);
      const [answer = "", locale] = at.name.split(".");
      const value = locale ? (given[answer] as Record<string, string>)[locale] : given[answer];
      if (at.type === "checkbox") {
        if ((value as string[]).includes(at.value)) await page.keyboard.press("Space");
      } else if (at.tag === "SELECT") await page.keyboard.type("Web A");
      else {
        await page.keyboard.press("ControlOrMeta+A");
        await page.keyboard.insertText(String(value));
      }
    }
    expect(done.size).toBe(Object.keys(SHIPPED).length + 5);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("summary");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("answer-price");
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("6500");
    // Enter in a line sends the form, as everywhere.
    await page.keyboard.press("Enter");
    expect(await state(page)).toBe("0 to correct, 0 to look at.");
    expect(await page.inputValue("#file-content")).toContain('price: "6500.00"');
    expect(faults).toEqual([]);
  });
});

describe("axe finds nothing on the form", () => {
  it.each([EN, FR])("filled in, with a preview, in any mode: %s", async (at) => {
    const { page, faults } = await visitForm(at);
    await fillForm(page, { ...SHIPPED, price: "9000", hours: "1" });
    await page.click("button[type=submit]");
    expect(await faultsInModes(page, ALL_MODES)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
