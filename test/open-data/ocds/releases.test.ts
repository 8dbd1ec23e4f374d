import { describe, expect, it } from "vitest";
import {
  AWARD,
  AWARDED,
  ledgerPath,
  OPEN,
  PROGRAM,
  swap,
  swaps,
  type Change,
} from "../../register/memory-folder.ts";
import { AWARDED_REF, lifeOf, OPEN_REF, type Step } from "./support/life.ts";

const LEDGER = [
  "0001-committed.md",
  "0002-delivered.md",
  "0003-accepted.md",
  "0004-invoiced.md",
  "0005-certified.md",
  "0006-paid.md",
].map(ledgerPath);
const NONE: Readonly<Record<string, null>> = Object.fromEntries(
  [AWARD, ...LEDGER].map((path) => [path, null]),
);
const SAME: Change = (text) => text;

/** The good records' award as it came to be: written before posting, asked about, amended, won, delivered and paid. */
const withoutEnquiry = (text: string): string => text.replace(/^questions:[^]*?(?=^---$)/m, "");
const withoutAmendment = (text: string): string =>
  text
    .replace(/^amendments:[^]*?(?=^questions:|^---$)/m, "")
    .replace("closes: 2026-07-13 23:59", "closes: 2026-07-06 23:59");

const LIFE: readonly Step[] = [
  ["2026-06-19T14:00:00Z", { ...NONE, [AWARDED]: (text) => withoutEnquiry(withoutAmendment(text)) }],
  ["2026-06-29T15:00:00Z", { [AWARDED]: withoutAmendment }],
  ["2026-06-30T15:00:00Z", { [AWARDED]: SAME }],
  ["2026-07-16T15:00:00Z", { [AWARD]: swap("terms_signed: 2026-07-17\n", "") }],
  ["2026-07-17T15:00:00Z", { [AWARD]: SAME, [ledgerPath("0001-committed.md")]: SAME }],
  ["2026-08-12T15:00:00Z", { [ledgerPath("0002-delivered.md")]: SAME }],
  ["2026-08-17T15:00:00Z", { [ledgerPath("0003-accepted.md")]: SAME }],
  [
    "2026-08-20T15:00:00Z",
    { [ledgerPath("0004-invoiced.md")]: SAME, [ledgerPath("0005-certified.md")]: SAME },
  ],
  ["2026-08-25T15:00:00Z", { [ledgerPath("0006-paid.md")]: SAME }],
];
const LATER = "2027-01-20T17:00:00Z";

const told = (ref: typeof OPEN_REF, steps: readonly Step[], now = LATER) =>
  lifeOf(ref, steps, now).releases.map(({ date, tag }) => [date, tag.join(" ")]);

describe("the releases of a process", () => {
  it("are one for each time that what its record says changes, with the tags of what is new", () => {
    expect(told(AWARDED_REF, LIFE)).toEqual([
      ["2026-06-19T14:00:00Z", "planning"],
      // Nobody changed the record that night: it was the day of posting, in Ottawa.
      ["2026-06-22T04:00:00Z", "tender"],
      ["2026-06-29T15:00:00Z", "tenderUpdate"],
      ["2026-06-30T15:00:00Z", "tenderAmendment"],
      ["2026-07-16T15:00:00Z", "award"],
      ["2026-07-17T15:00:00Z", "contract implementation"],
      ["2026-08-12T15:00:00Z", "implementationUpdate"],
      ["2026-08-17T15:00:00Z", "implementationUpdate"],
      // That an invoice came and was certified is nothing that OCDS can say.
      ["2026-08-25T15:00:00Z", "implementationUpdate contractTermination"],
    ]);
  });

  it("tell of the sections that changed, whole, and of the parties", () => {
    const { releases } = lifeOf(AWARDED_REF, LIFE, LATER);
    const sections = releases.map((release) =>
      Object.keys(release).filter((name) =>
        ["planning", "tender", "bids", "awards", "contracts"].includes(name),
      ),
    );
    expect(sections.slice(2, 6)).toEqual([
      ["tender"],
      ["tender"],
      ["tender", "bids", "awards"],
      ["contracts"],
    ]);
    expect(releases.every(({ parties, buyer }) => parties !== undefined && buyer !== undefined)).toBe(true);
  });

  it("are all told in one where the record was imported when everything was over", () => {
    expect(told(AWARDED_REF, [["2026-12-01T10:00:00Z", {}]])).toEqual([
      ["2026-12-01T10:00:00Z", "planning tender award contract implementation contractTermination"],
    ]);
  });

  it("have ids that stay when history is rewritten with other dates, and that differ from each other", () => {
    const ids = (steps: readonly Step[]) => lifeOf(AWARDED_REF, steps, LATER).releases.map(({ id }) => id);
    const rebased = LIFE.map(([time, changes]): Step => [time.replace("5:00:00Z", "5:42:07Z"), changes]);
    expect(ids(rebased)).toEqual(ids(LIFE));
    expect(new Set(ids(LIFE)).size).toBe(LIFE.length);
  });

  it("name, for an amendment, the release before it and the one that tells of it", () => {
    const { releases, compiled } = lifeOf(AWARDED_REF, LIFE, LATER);
    expect(compiled?.["tender"]).toMatchObject({
      amendments: [{ id: "1", amendsReleaseID: releases[2]?.id, releaseID: releases[3]?.id }],
    });
  });

  it("never lie after the moment at which they are published, even where a clock ran ahead", () => {
    expect(told(OPEN_REF, [["2030-01-01T00:00:00Z", {}]])).toEqual([
      ["2027-01-20T17:00:00Z", "planning tender"],
    ]);
  });

  it("do not tell of a change that changes nothing", () => {
    const steps: Step[] = [
      ["2027-01-08T12:00:00Z", {}],
      ["2027-01-12T12:00:00Z", { [OPEN]: (text) => `${text}\nMore words that OCDS has no place for.\n` }],
    ];
    expect(told(OPEN_REF, steps)).toEqual([
      ["2027-01-08T12:00:00Z", "planning"],
      ["2027-01-11T05:00:00Z", "tender"],
    ]);
  });
});

describe("an opportunity that comes to nothing", () => {
  const reason = "reason: { en: Not needed any more., fr: Plus nécessaire. } }\n---\n\n# English";
  const ended = (field: string): Step[] => [
    ["2027-01-12T12:00:00Z", {}],
    ["2027-01-15T12:00:00Z", { [OPEN]: swap("---\n\n# English", `${field}: { date: 2027-01-15, ${reason}`) }],
  ];

  it.each([
    ["cancelled", "tenderCancellation", "cancelled", "cancellationDetails"],
    ["closed_without_award", "tenderUpdate", "unsuccessful", "evaluationReports"],
  ])("is told when it is %s, with the reason in both languages", (field, tag, status, documentType) => {
    const { releases, compiled } = lifeOf(OPEN_REF, ended(field), LATER);
    expect(releases.at(-1)?.tag).toEqual([tag]);
    expect(compiled?.["tender"]).toMatchObject({
      status,
      documents: expect.arrayContaining([
        expect.objectContaining({ documentType, description: "Not needed any more.", language: "en" }),
        expect.objectContaining({ documentType, description: "Plus nécessaire.", language: "fr" }),
      ]) as unknown,
    });
  });
});

describe("a record that was withdrawn", () => {
  const withdrawn: Step[] = [
    ["2027-01-12T12:00:00Z", {}],
    ["2027-01-18T12:00:00Z", { [OPEN]: null }],
  ];

  it("is told to be withdrawn since then, and nothing of what it said", () => {
    const { releases } = lifeOf(OPEN_REF, withdrawn, LATER);
    expect(releases).toMatchObject([
      {
        date: "2027-01-18T12:00:00Z",
        tag: ["tenderCancellation"],
        tender: { id: OPEN_REF, status: "withdrawn" },
      },
    ]);
    expect(Object.keys(releases[0] ?? {})).toEqual(["ocid", "id", "date", "tag", "initiationType", "tender"]);
  });

  it("leaves nothing behind where it was made up", () => {
    const madeUp: Step[] = [
      ["2027-01-12T12:00:00Z", { [OPEN]: swap("hours: 60\n", "hours: 60\ndemonstration: true\n") }],
      ["2027-01-18T12:00:00Z", { [OPEN]: null }],
    ];
    expect(lifeOf(OPEN_REF, madeUp, LATER).releases).toEqual([]);
  });
});

describe("what is not told", () => {
  it("is a supplier's name that is withheld now, also of the time when it stood in the record", () => {
    const withheld: Step[] = [
      ["2026-12-01T10:00:00Z", {}],
      [
        "2026-12-02T10:00:00Z",
        { [AWARD]: swap("name: Érable Logiciel inc.", "withheld: { en: Asked for., fr: Sur demande. }") },
      ],
    ];
    const { releases } = lifeOf(AWARDED_REF, withheld, LATER);
    expect(releases.length).toBe(1);
    expect(JSON.stringify(releases)).not.toContain("Érable");
    expect(releases[0]?.["parties"]).toContainEqual({
      id: "supplier-of-2026-004-azure-policies",
      roles: ["supplier", "payee"],
      address: { region: "QC" },
      details: { kind: "small-business", withheld: "Asked for.", withheld_fr: "Sur demande." },
    });
  });

  it("is a state that contradicts itself, which is reported, while the states around it are told", () => {
    const steps: Step[] = [
      ["2027-01-12T12:00:00Z", {}],
      ["2027-01-13T12:00:00Z", { [OPEN]: swap("selection: 2027-02-05", "selection: 2027-01-05") }],
      ["2027-01-14T12:00:00Z", { [OPEN]: swap("selection: 2027-02-05", "selection: 2027-02-08") }],
    ];
    const { releases, report } = lifeOf(OPEN_REF, steps, LATER);
    expect(releases.map(({ date }) => date)).toEqual(["2027-01-12T12:00:00Z", "2027-01-14T12:00:00Z"]);
    expect(report.left_out).toMatchObject([{ record: OPEN_REF, date: "2027-01-13T12:00:00Z" }]);
    expect(report.left_out[0]?.reason.en).toContain("tender/awardPeriod");
  });
});

describe("ids", () => {
  it("say that they are unregistered without a prefix, and have the one that was issued", () => {
    const of = (program: string) =>
      lifeOf(OPEN_REF, [["2027-01-12T12:00:00Z", { [PROGRAM]: (text) => text + program }]], LATER);
    expect(of("").releases[0]?.ocid).toBe("ocds-unregistered-2027-001-date-picker");
    expect(of("").report.prefix).toMatchObject({ registered: false });
    const issued = of("open_data: { ocid_prefix: ocds-a1b2c3 }\n");
    expect(issued.releases[0]?.ocid).toBe("ocds-a1b2c3-2027-001-date-picker");
    expect(issued.report.prefix).toEqual({ value: "ocds-a1b2c3", registered: true });
  });

  it("of what is made up never have the prefix that was issued", () => {
    const { releases } = lifeOf(
      OPEN_REF,
      [
        [
          "2027-01-12T12:00:00Z",
          {
            [PROGRAM]: (text) => `${text}open_data: { ocid_prefix: ocds-a1b2c3 }\n`,
            [OPEN]: swaps(["hours: 60\n", "hours: 60\ndemonstration: true\n"]),
          },
        ],
      ],
      LATER,
    );
    expect(releases[0]?.ocid).toBe("ocds-demonstration-2027-001-date-picker");
  });
});
