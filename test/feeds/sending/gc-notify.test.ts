import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Digest } from "../../../src/feeds/digest.ts";
import type { SendReport } from "../../../src/feeds/sending/digest-sender.ts";
import { gcNotify, type GcNotifyOptions } from "../../../src/feeds/sending/gc-notify.ts";
import { fakeNotify, type FakeNotify } from "./fake-notify.ts";

const KEY = "digest-00000000-0000-4000-8000-000000000000-11111111-1111-4111-8111-111111111111";
const TEMPLATE = "f33517ff-2a88-4f6e-b855-c550268ce08a";
const PEOPLE = ["a@example.org", "b@example.org", "c@example.org", "d@example.org", "e@example.org"];
const DIGEST: Digest = {
  subject: "News",
  text: "NEW OPPORTUNITIES\n\n- A map\n  https://example.org/\n",
  reference: "micro-acquisition-digest-2027-W05-en",
  isEmpty: false,
};

let fake: FakeNotify;
beforeEach(async () => {
  fake = await fakeNotify(KEY);
});
afterEach(() => fake.close());

function send(
  digest: Digest = DIGEST,
  people: readonly string[] = PEOPLE,
  options: Partial<GcNotifyOptions> = {},
): Promise<SendReport> {
  return gcNotify({ key: KEY, templateId: TEMPLATE, origin: fake.origin, fetch, ...options }).send(
    digest,
    people,
  );
}

const reached = (): string[] => fake.taken.map(({ email_address: address }) => address);

describe("a digest by GC Notify", () => {
  it("reaches everyone of a list, with its subject, its text and its reference", async () => {
    expect(await send()).toEqual({ sent: 5, sentBefore: 0, rejected: 0, left: 0, stopped: undefined });
    expect(reached()).toEqual(PEOPLE);
    expect(fake.taken[0]).toMatchObject({
      template_id: TEMPLATE,
      reference: DIGEST.reference,
      personalisation: { subject: "News", message: DIGEST.text },
    });
  });

  it("reaches nobody twice: not in another run, nor under another spelling, nor twice on the list", async () => {
    await send();
    expect(await send(DIGEST, [...PEOPLE, "A@Example.org "])).toMatchObject({ sent: 0, sentBefore: 5 });
    expect(await send(DIGEST, ["f@example.org", "F@example.org"])).toMatchObject({ sent: 1 });
    expect(reached()).toEqual([...PEOPLE, "f@example.org"]);
  });

  it("of another week or language is another one", async () => {
    await send();
    expect(await send({ ...DIGEST, reference: "micro-acquisition-digest-2027-W05-fr" })).toMatchObject({
      sent: 5,
    });
  });

  it.each([500, 503, 429, 302, "silence"] as const)(
    "that meets %s stops, and the next run goes on",
    async (trouble) => {
      fake.trouble.set(2, trouble);
      const first = await send();
      expect(first).toMatchObject({ sent: 2, left: 3 });
      expect(first.stopped?.en).toMatch(/GC Notify/);
      expect(await send()).toEqual({ sent: 3, sentBefore: 2, rejected: 0, left: 0, stopped: undefined });
      expect(reached().sort()).toEqual(PEOPLE);
    },
  );

  it("that was taken without an answer is not sent again", async () => {
    fake.trouble.set(2, "taken-and-silence");
    expect(await send()).toMatchObject({ sent: 2, left: 3 });
    expect(await send()).toMatchObject({ sent: 2, sentBefore: 3 });
    expect(reached().sort()).toEqual(PEOPLE);
  });

  it("that one address refuses reaches the others", async () => {
    fake.trouble.set(1, 400);
    expect(await send()).toEqual({ sent: 4, sentBefore: 0, rejected: 1, left: 0, stopped: undefined });
  });

  it("that the service could not hand over is sent again, and one that came back is not", async () => {
    await send();
    const [first, second] = fake.taken;
    if (!first || !second) throw new Error("nothing was taken");
    first.status = "technical-failure";
    second.status = "permanent-failure";
    await send();
    expect(reached()).toEqual([...PEOPLE, first.email_address]);
  });

  it("is sent to nobody where the service does not say who has it", async () => {
    const lost = await send(DIGEST, PEOPLE, {
      fetch: () => Promise.resolve(new Response("<html>", { status: 200 })),
    });
    expect(lost).toMatchObject({ sent: 0, left: 5 });
    const refused = await send(DIGEST, PEOPLE, { key: "another" });
    expect(refused).toMatchObject({
      sent: 0,
      left: 5,
      stopped: { en: "GC Notify does not accept the key." },
    });
    expect(reached()).toEqual([]);
  });

  it("waits for an answer only so long", async () => {
    const never: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener("abort", () => reject(new Error("late")));
      });
    expect(await send(DIGEST, PEOPLE, { fetch: never, seconds: 0.01 })).toMatchObject({ sent: 0, left: 5 });
  });

  it("tells neither the key nor an address in what it reports", async () => {
    fake.trouble.set(0, 400).set(1, 500);
    const told = JSON.stringify([await send(), await send(DIGEST, PEOPLE, { key: `${KEY}x` })]);
    expect(told).not.toContain(KEY);
    expect(told).not.toContain("@");
    expect(fake.asked.join()).not.toContain(KEY);
  });

  it("asks no other place, wherever an answer leads", async () => {
    const asked: string[] = [];
    await send(DIGEST, PEOPLE, {
      fetch: (input, init) => {
        asked.push(new URL(input instanceof Request ? input.url : input).origin);
        return fetch(input, init);
      },
    });
    expect(new Set(asked)).toEqual(new Set([fake.origin]));
  });

  it("that is longer than the service takes ends with a whole line, and says that there was more", async () => {
    const line = `  https://example.org/${"a".repeat(50)}😀`;
    await send({ ...DIGEST, text: `${line}\n`.repeat(2000) });
    const lines = String(fake.taken[0]?.personalisation.message).split("\n");
    expect(lines.pop()).toBe("…");
    expect(new Set(lines)).toEqual(new Set([line]));
    expect(lines.length).toBeGreaterThan(600);
    // What the service counts: every character of the values (validate_personalisation_size).
    expect(lines.join("\n").length).toBeLessThan(51_200);
  });

  it("has no words of a record that the service would take for Markdown or for a field", async () => {
    const text = "- [safe](https://evil.example) ((name))\n# Heading\n  > quote\n^ bar\n";
    await send({ ...DIGEST, text, subject: "((key))" });
    const { message = "", subject = "" } = fake.taken[0]?.personalisation ?? {};
    expect([message, subject].join("\n")).not.toMatch(/\]\(|\(\(|^\s*[#>^]/m);
    expect(message.replaceAll("\u200b", "")).toBe(text);
  });
});
