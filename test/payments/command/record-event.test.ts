import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { hashFile } from "../../../src/payments/command/hash-file.ts";
import { recordEvent, type Recorded } from "../../../src/payments/command/record-event.ts";
import type { ProposedEvent } from "../../../src/payments/next-event.ts";
import { openFolder } from "../../../src/register/disk.ts";
import { loadRegister } from "../../../src/register/load.ts";
import { contentsOf, folderOf } from "../../import/support/folder.ts";
import { NOW } from "../../register/memory-folder.ts";
import { recordsWith, REF, TOTAL, upTo } from "../support/ledger.ts";

const INVOICED: ProposedEvent = {
  event: "invoiced",
  date: "2026-07-20",
  actor: "supplier",
  amount: TOTAL,
  evidence: "ab".repeat(32),
};
const PLACE = `awards/${REF}/0004-invoiced.md`;

const record = (content: string, event: ProposedEvent = INVOICED): Promise<Recorded> =>
  recordEvent(event, { content, ref: REF, now: NOW, wait: 1 });

describe("to record an event", () => {
  it("writes one new file that names the one before, and touches no other", async () => {
    const content = folderOf(recordsWith(upTo("accepted")));
    const before = contentsOf(content);
    expect(await record(content)).toMatchObject({ kind: "file", path: PLACE });
    const previous = createHash("sha256")
      .update(readFileSync(path.join(content, `awards/${REF}/0003-accepted.md`)))
      .digest("hex");
    const text = readFileSync(path.join(content, PLACE), "utf8");
    expect(text).toBe(
      `---\nevent: invoiced\ndate: 2026-07-20\nactor: supplier\namount: "${TOTAL}"\nevidence: ${"ab".repeat(32)}\nprevious: ${previous}\n---\n`,
    );
    expect(contentsOf(content)).toEqual({ ...before, [PLACE]: Buffer.from(text).toString("base64") });
  });

  it("writes nothing where the same event is there", async () => {
    const content = folderOf(recordsWith(upTo("accepted")));
    await record(content);
    const before = contentsOf(content);
    expect(await record(content)).toMatchObject({ kind: "already", event: { number: 4 } });
    expect(contentsOf(content)).toEqual(before);
  });

  it.each<[why: string, event: ProposedEvent, guard: string]>([
    ["it is not its turn", { ...INVOICED, event: "delivered", amount: undefined }, "order"],
    ["it is too much", { ...INVOICED, amount: "7473.39" }, "amounts"],
    ["it has not happened yet", { ...INVOICED, date: "2027-01-21" }, "dates"],
  ])("writes nothing where %s, and says which guard", async (_, event, guard) => {
    const content = folderOf(recordsWith(upTo("accepted")));
    const before = contentsOf(content);
    expect(await record(content, event)).toMatchObject({ kind: "refused", faults: [{ guard }] });
    expect(contentsOf(content)).toEqual(before);
  });

  it("gives each of many that come at once a number of its own, and no two the same", async () => {
    const content = folderOf(recordsWith(upTo("accepted")));
    const disputes = Array.from({ length: 6 }, (_, index) => ({
      event: "disputed",
      date: "2026-07-20",
      actor: `someone-${index}`,
    }));
    const kinds = (await Promise.all(disputes.map((event) => record(content, event)))).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(disputes.map(() => "file"));
    expect(readdirSync(path.join(content, `awards/${REF}`)).sort()).toEqual([
      "0001-committed.md",
      "0002-delivered.md",
      "0003-accepted.md",
      ...disputes.map((_, index) => `000${index + 4}-disputed.md`),
      "award.md",
    ]);
  });

  it("is judged again by what somebody else wrote after the ledger was read", async () => {
    const content = folderOf(recordsWith(upTo("accepted")));
    const files = recordsWith([...upTo("accepted"), { event: "cancelled" }]);
    const cancelled = `awards/${REF}/0004-cancelled.md`;
    let reads = 0;
    const load = (folder: string) => {
      const loaded = loadRegister(openFolder(folder));
      if (++reads === 1) writeFileSync(path.join(folder, cancelled), files[cancelled] ?? "");
      return loaded;
    };
    expect(await recordEvent(INVOICED, { content, ref: REF, now: NOW, wait: 1, load })).toMatchObject({
      kind: "refused",
      faults: [{ guard: "order" }],
    });
    expect({ reads, written: existsSync(path.join(content, PLACE)) }).toEqual({ reads: 2, written: false });
  });

  it("waits for who is writing, then says who must be gone; the marker of another stays", async () => {
    const content = folderOf(recordsWith(upTo("accepted")));
    const marker = path.join(content, `.${REF}.taken`);
    writeFileSync(marker, "");
    const before = contentsOf(content);
    expect(await record(content)).toEqual({ kind: "busy", marker });
    expect(contentsOf(content)).toEqual(before);
  });

  it("does not follow an award’s folder that is a link", async () => {
    const content = folderOf(recordsWith(upTo("accepted")));
    const elsewhere = folderOf(recordsWith(upTo("accepted")));
    const linked = folderOf({ "_data/program.yml": readFileSync(path.join(content, "_data/program.yml")) });
    mkdirSync(path.join(linked, "awards"));
    symlinkSync(path.join(elsewhere, "awards", REF), path.join(linked, "awards", REF));
    expect((await record(linked)).kind).toBe("no-award");
    expect(existsSync(path.join(elsewhere, PLACE))).toBe(false);
  });
});

describe("the hash of a paper", () => {
  it("is the SHA-256 of its bytes, however many pieces it is read in", async () => {
    const bytes = Buffer.alloc(3_000_001, "paper");
    const folder = folderOf({ "paper.pdf": bytes, "empty.pdf": "" });
    const hash = createHash("sha256").update(bytes).digest("hex");
    expect(await hashFile(path.join(folder, "paper.pdf"))).toEqual({ kind: "hashed", sha256: hash });
    expect(await hashFile(path.join(folder, "empty.pdf"))).toEqual({
      kind: "hashed",
      sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    });
    expect(readdirSync(folder).sort()).toEqual(["empty.pdf", "paper.pdf"]);
  });

  it.each([
    ["nothing", "nowhere.pdf", "missing"],
    ["a folder", ".", "not-a-file"],
    ["a file beneath a file", "paper.pdf/inside", "unreadable"],
  ])("is not that of %s", async (_, name, kind) => {
    const folder = folderOf({ "paper.pdf": "paper" });
    expect(await hashFile(path.join(folder, name))).toEqual({ kind });
  });
});
