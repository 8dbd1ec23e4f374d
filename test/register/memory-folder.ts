import { expect } from "vitest";
import { confirmationsFile } from "../../src/repositories/confirmations-file.ts";
import type { ConfirmedRepository, Fact, Source } from "../../src/model/repositories.ts";
import { judge } from "../../src/guardrails/judge.ts";
import type { Level, Problem, RuleId } from "../../src/problems/problem.ts";
import type { ContentFolder, Entry } from "../../src/register/disk.ts";
import { loadRegister } from "../../src/register/load.ts";
import type { Register } from "../../src/register/register.ts";
import { instantOf, type Instant } from "../../src/time/calendar.ts";
import { faultsOfMessage } from "../i18n/french-faults.ts";

/** The files of a content folder: path, then text or bytes. `LINK` stands for a symbolic link. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export const LINK = "\0a symbolic link";

/** A content folder in memory, as the one on disk: entries sorted by name, nothing in a folder that does not exist. */
export function memoryFolder(files: Files): ContentFolder {
  function bytes(path: string): Uint8Array {
    const content = files[path];
    if (content === undefined) throw new Error(`there is no ${path}`);
    if (content === LINK) throw new Error(`${path} is a link, which nobody may follow`);
    return typeof content === "string" ? new TextEncoder().encode(content) : content;
  }
  return {
    list(folder) {
      const prefix = folder === "" ? "" : `${folder}/`;
      const entries = new Map<string, Entry>();
      for (const [path, content] of Object.entries(files)) {
        if (!path.startsWith(prefix)) continue;
        const [name = "", ...rest] = path.slice(prefix.length).split("/");
        const kind = rest.length > 0 ? "folder" : content === LINK ? "link" : "file";
        entries.set(name, { name, kind });
      }
      return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    read: (path, most) => bytes(path).subarray(0, most + 1),
  };
}

/** Noon of a working day on which the good records are as they say: one opportunity is open, the other's award is paid. */
export const NOW = instantOf(Date.parse("2027-01-20T17:00:00Z"));

export const PROGRAM = "_data/program.yml";
export const TEAMS = "_data/teams.yml";
export const SKILLS = "_data/skills.yml";
export const HOLIDAYS = "_data/holidays.yml";
export const EXCEPTIONS = "_data/exceptions.yml";
export const REPOSITORIES = "_data/repositories.json";

/** The path of an opportunity that is open, and of one that was awarded, with its award. */
export const OPEN = "opportunities/2027-001-date-picker.md";
export const AWARDED = "opportunities/2026-004-azure-policies.md";
export const AWARD = "awards/2026-004-azure-policies/award.md";

/** The path of an event in the ledger of the good records' award. */
export const ledgerPath = (name: string): string => `awards/2026-004-azure-policies/${name}`;

/** When the good records' repository was seen last: the night before `NOW`. */
export const SEEN = "2027-01-20T08:00:00Z";

/** A fact of a repository, as the file of confirmations has it. */
export function fact<T>(value: T, how: Source = "github-graphql", seen = SEEN): Fact<T> {
  return { value, seen, how };
}

/** What was seen of the good records' one repository: nothing is wrong with it. */
export const CONFIRMED: ConfirmedRepository = {
  address: "https://github.com/example-gov/azure-policies",
  checked: SEEN,
  verdict: "confirmed",
  facts: {
    public: fact(true),
    empty: fact(false),
    archived: fact(false),
    disabled: fact(false),
    default_branch: fact("main"),
    readme: fact(true),
    publiccode: fact("valid"),
  },
  commits: [
    {
      commit: "0123456789abcdef0123456789abcdef01234567",
      checked: SEEN,
      verdict: "confirmed",
      facts: {
        reachable: fact(true, "github-compare"),
        licence_file: fact("LICENSE", "github-licence"),
        licence: fact("MIT", "github-licence"),
      },
    },
  ],
};

/** `_data/repositories.json` with these. */
export function confirmations(...repositories: readonly ConfirmedRepository[]): string {
  return confirmationsFile(repositories);
}

const GOOD: Readonly<Record<string, string>> = {
  [PROGRAM]: `name: { en: Micro-acquisition, fr: Micro-acquisition }
department: { en: Employment and Social Development, fr: Emploi et Développement social }
url: https://micro-acquisition.example.org/
languages: [en, fr]
currency: CAD
time_zone: America/Toronto
limit: { amount: "10000.00", includes_tax: true }
price: fixed
taxes:
  AB: { name: { en: Alberta, fr: Alberta }, tax: { en: GST, fr: TPS }, rate: 5 }
  NB: { name: { en: New Brunswick, fr: Nouveau-Brunswick }, tax: { en: HST, fr: TVH }, rate: 15 }
  ON: { name: { en: Ontario, fr: Ontario }, tax: { en: HST, fr: TVH }, rate: 13 }
  QC: { name: { en: Quebec, fr: Québec }, tax: { en: GST + QST, fr: TPS + TVQ }, rate: 14.975 }
lengths: { title: 100, summary: 500 }
licences: { default: MIT }
deadlines: { questions_before_closing: 2, open_at_least: 5, open_better: 10, no_closing_on: [friday] }
effort: { lowest_rate: "60.00", overhead_hours: 10, hours_per_week: 37.5 }
posting:
  fields: [summary, contact, skills, selection, delivery, hours, licence, body]
  attestations: [unclassified, stand-alone, no-internal-capacity]
  funds_reserved: true
  sections:
    en: [Background, What we need, Acceptance criteria]
    fr: [Contexte, Ce qu’il nous faut, Critères d’acceptation]
  criteria: { en: Acceptance criteria, fr: Critères d’acceptation }
repositories:
  hosts: [{ host: github.com, kind: github }, { host: gitlab.com, kind: gitlab }]
  confirmed_within: 30
  renewed_after: 7
payment_methods:
  acquisition-card: { en: Acquisition card, fr: Carte d’achat }
  paypal: { en: PayPal, fr: PayPal }
splitting: { days: 365, similar_days: 90, similarity: 50 }
signals: { near_limit: 90, supplier_share: 50, awards_at_least: 4, concentration: 25 }
`,
  [TEAMS]: `cloud-operations:
  name: { en: Cloud Operations, fr: Opérations infonuagiques }
  contact: cloud-infonuagique@example.gc.ca
web-accessibility:
  name: { en: Web Accessibility, fr: Accessibilité du Web }
`,
  [SKILLS]: `accessibility: { name: { en: Accessibility, fr: Accessibilité numérique } }
azure-policy: { name: { en: Azure Policies, fr: Politiques Azure } }
powershell: { name: { en: PowerShell, fr: PowerShell } }
typescript: { name: { en: TypeScript, fr: TypeScript } }
`,
  [HOLIDAYS]: `- { date: 2026-12-25, name: { en: Christmas Day, fr: Jour de Noël } }
- { date: 2027-01-01, name: { en: New Year’s Day, fr: Jour de l’An } }
`,
  [REPOSITORIES]: confirmations(CONFIRMED),
  [OPEN]: `---
title:
  en: Accessible date picker for benefit forms
  fr: Sélecteur de date accessible pour les formulaires de prestations
summary:
  en: A small component that people can use by keyboard and screen reader.
  fr: Un petit composant utilisable au clavier et avec un lecteur d’écran.
team: web-accessibility
contact: accessibilite-accessibility@example.gc.ca
price: "6500.00"
skills:
  - typescript
  - accessibility
posted: 2027-01-11
closes: 2027-02-01 14:30
selection: 2027-02-05
delivery: 2027-02-26
hours: 60
licence: MIT
funds_reserved: 2027-01-08
attestations:
  - unclassified
  - stand-alone
  - no-internal-capacity
---

# English

## Background

Our forms have a calendar that needs a mouse.

## What we need

- A date picker that works without a mouse.
- Tests with 2 screen readers.

## Acceptance criteria

- The code is under the MIT licence.
- The [guide](https://example.org/guide) is followed by 2027-02-26.

# Français

## Contexte

Nos formulaires ont un calendrier qui exige une souris.

## Ce qu’il nous faut

- Un sélecteur de date qui fonctionne sans souris.
- Des essais avec 2 lecteurs d’écran.

## Critères d’acceptation

- Le code est sous licence MIT.
- Le [guide](https://example.org/guide) est suivi d’ici le 2027-02-26.
`,
  [AWARDED]: `---
title:
  en: Custom Azure Marketplace policies
  fr: Politiques pour la Place de marché Azure
summary:
  en: A script that holds back offerings that cost money.
  fr: Un script qui retient les offres payantes.
team: cloud-operations
contact: cloud-infonuagique@example.gc.ca
price: "6500.00"
skills:
  - azure-policy
  - powershell
posted: 2026-06-22
closes: 2026-07-13 23:59
selection: 2026-07-16
delivery: 2026-08-14
hours: 55
licence: MIT
funds_reserved: 2026-06-18
attestations:
  - unclassified
  - stand-alone
  - no-internal-capacity
amendments:
  - date: 2026-06-30
    field: closes
    from: 2026-07-06 23:59
    to: 2026-07-13 23:59
    reason:
      en: No application had come, so seven days were added.
      fr: Aucune candidature n’était arrivée ; sept jours ont été ajoutés.
questions:
  - asked: 2026-06-25
    answered: 2026-06-29
    question:
      en: May the script be written in TypeScript?
      fr: Le script peut-il être écrit en TypeScript ?
    answer:
      en: No, only in PowerShell.
      fr: Non, seulement en PowerShell.
---

# English

## Background

Offerings of the marketplace cost money.

## What we need

A script writes the policy in JSON.

## Acceptance criteria

- The code is under the MIT licence.
- The tests pass in a sandbox.

# Français

## Contexte

Les offres de la place de marché coûtent de l’argent.

## Ce qu’il nous faut

Un script rédige la politique en JSON.

## Critères d’acceptation

- Le code est sous licence MIT.
- Les tests réussissent dans un bac à sable.
`,
  [AWARD]: `---
supplier:
  name: Érable Logiciel inc.
  kind: small-business
  region: QC
applications:
  received: 4
  passed: 1
selection:
  method: only-passing
awarded: 2026-07-16
terms_signed: 2026-07-17
price: "6500.00"
tax:
  region: QC
  amount: "973.38"
payment_method: acquisition-card
licence: MIT
repository: https://github.com/example-gov/azure-policies
commit: 0123456789abcdef0123456789abcdef01234567
---
`,
  [ledgerPath("0001-committed.md")]: '---\nevent: committed\ndate: 2026-07-17\namount: "7473.38"\n---\n',
  [ledgerPath("0002-delivered.md")]: "---\nevent: delivered\ndate: 2026-08-12\n---\n",
  [ledgerPath("0003-accepted.md")]: "---\nevent: accepted\ndate: 2026-08-17\n---\n",
  [ledgerPath("0004-invoiced.md")]: '---\nevent: invoiced\ndate: 2026-08-18\namount: "7473.38"\n---\n',
  [ledgerPath("0005-certified.md")]: "---\nevent: certified\ndate: 2026-08-20\n---\n",
  [ledgerPath("0006-paid.md")]: '---\nevent: paid\ndate: 2026-08-25\namount: "7473.38"\n---\n',
};

/** What becomes of a file: another text or bytes, its own text changed, or nothing (null). */
export type Change = string | Uint8Array | null | ((text: string) => string);

/** Records without a single problem, but for the changes: so that a test changes one thing and sees one problem. */
export function goodRecords(changes: Readonly<Record<string, Change>> = {}): Files {
  const files: Record<string, string | Uint8Array> = { ...GOOD };
  for (const [path, change] of Object.entries(changes)) {
    if (typeof change === "function") files[path] = change(GOOD[path] ?? "");
    else if (change !== null) files[path] = change;
    else if (path in files) Reflect.deleteProperty(files, path);
    else throw new Error(`there is no ${path} to remove`);
  }
  return files;
}

/** A change of one place in a text; a text without that place, or with two, is a mistake of the test. */
export function swap(from: string, to: string): (text: string) => string {
  return (text) => {
    if (text.split(from).length !== 2) throw new Error(`not exactly once in the text: ${from}`);
    return text.split(from).join(to);
  };
}

/**
 * Changes the programme into one that asks nothing of a posting but when questions end: for tests of another thing, whose
 * records leave out what this programme wants.
 */
export function withoutPostingRules(program: string): string {
  return program
    .replace(/^(deadlines: \{ questions_before_closing: 2),.*$/m, "$1 }")
    .replace(/^effort:[^]*?(?=^payment_methods:)/m, "");
}

/** Changes of several places in a text, one after the other. */
export function swaps(
  ...changes: readonly (readonly [from: string, to: string])[]
): (text: string) => string {
  return (text) => changes.reduce((changed, [from, to]) => swap(from, to)(changed), text);
}

/** The register of files, and everything that is wrong with them at a moment, worst first. */
export function check(
  files: Files,
  now: Instant = NOW,
): { register: Register | undefined; problems: readonly Problem[] } {
  const loaded = loadRegister(memoryFolder(files));
  return loaded.kind === "register"
    ? { register: loaded.register, problems: judge(loaded.register, now) }
    : { register: undefined, problems: loaded.problems };
}

export function problemsOf(files: Files, now: Instant = NOW): readonly Problem[] {
  return check(files, now).problems;
}

export function registerOf(files: Files): Register {
  const loaded = loadRegister(memoryFolder(files));
  if (loaded.kind === "no-program") throw new Error(JSON.stringify(loaded.problems));
  return loaded.register;
}

/** A problem as a test expects it: `at` is the text that stands at its place, which is in the file once, or line and column. */
export interface ExpectedProblem {
  readonly rule: RuleId;
  readonly level?: Level;
  readonly file: string;
  readonly at: string | readonly [line: number, column: number];
  readonly path: string;
}

/** Asserts that these are the problems, neither more nor fewer, in any order, and that each is said in both languages. */
export function expectProblems(
  files: Files,
  problems: readonly Problem[],
  ...expected: readonly ExpectedProblem[]
): void {
  const found = problems.map(({ rule, level, file, line, column, path }) => ({
    rule,
    level,
    file,
    line,
    column,
    path,
  }));
  const wanted = expected.map(({ level = "error", at, ...rest }) => ({
    level,
    ...rest,
    ...placeOf(files[rest.file], at),
  }));
  expect(sorted(found)).toEqual(sorted(wanted));
  for (const problem of problems) expectBothLanguages(problem);
}

/** Asserts that records have these problems and no others. */
export function expectOnly(files: Files, ...expected: readonly ExpectedProblem[]): void {
  expectProblems(files, problemsOf(files), ...expected);
}

/** Asserts the same of one rule, where what a test changes breaks others too. */
export function expectOnlyOf(
  rule: RuleId,
  files: Files,
  ...expected: readonly Omit<ExpectedProblem, "rule">[]
): void {
  const problems = problemsOf(files).filter((problem) => problem.rule === rule);
  expectProblems(files, problems, ...expected.map((one) => ({ rule, ...one })));
}

function expectBothLanguages({ message, tip }: Problem): void {
  for (const { en, fr } of [message, tip]) {
    expect([en.trim().length > 3, fr.trim().length > 3, en === fr]).toEqual([true, true, false]);
    expect(faultsOfMessage(fr)).toEqual([]);
  }
}

function placeOf(
  content: string | Uint8Array | undefined,
  at: ExpectedProblem["at"],
): { line: number; column: number } {
  if (typeof at !== "string") return { line: at[0], column: at[1] };
  const text = typeof content === "string" ? content : new TextDecoder().decode(content);
  if (text.split(at).length !== 2) throw new Error(`not exactly once in the file: ${at}`);
  const before = text.slice(0, text.indexOf(at)).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

function sorted(items: readonly object[]): string[] {
  return items.map((item) => JSON.stringify(item, Object.keys(item).sort())).sort();
}
