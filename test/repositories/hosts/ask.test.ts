import { gzipSync } from "node:zlib";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { asker, type Ask, type Asked } from "../../../src/repositories/hosts/ask.ts";
import { turns } from "../../../src/repositories/hosts/turns.ts";
import { fakeServer, type FakeServer } from "../support/fake-server.ts";
import { instantOf } from "../../../src/time/calendar.ts";
import { NOW, testWorld } from "../support/test-world.ts";

let fake: FakeServer;
let world: ReturnType<typeof testWorld>;
let ask: Ask;

beforeEach(async () => {
  fake = await fakeServer(({ path }) => ({ status: 200, body: `at ${path}` }));
  world = testWorld();
  ask = asker(world, turns(), 5);
});

afterEach(async () => {
  await fake.close();
});

function said(asked: Asked): string {
  return asked.kind === "reply" ? `${asked.status} ${asked.text}` : asked.reason;
}

const there = (path = "/a") => ask({ url: fake.base + path });

describe("asking a host", () => {
  it("brings its answer, whatever the status", async () => {
    fake.fault(/b/, { status: 404, body: "none" });
    expect(said(await there())).toBe("200 at /a");
    expect(said(await there("/b"))).toBe("404 none");
    expect(fake.requests).toHaveLength(2);
  });

  it("does not follow a redirect", async () => {
    fake.fault(/a/, { status: 302, headers: { location: "/b" }, body: "" });
    expect(said(await there())).toBe("302 ");
    expect(fake.requests).toHaveLength(1);
  });

  it.each([
    [{ status: 500, body: "" }, "200 at /a", [1000]],
    [{ status: 503, headers: { "retry-after": "7" }, body: "" }, "200 at /a", [7000]],
    [{ status: 503, headers: { "retry-after": "9999" }, body: "" }, "host-error", []],
    [{ status: 429, headers: { "retry-after": "60" }, body: "" }, "200 at /a", [60_000]],
    [{ status: 429, headers: { "retry-after": "61" }, body: "" }, "rate-limited", []],
    ["broken", "200 at /a", [1000]],
    ["endless", "answer-too-large", []],
  ] as const)("after %j once: %s, having waited %j", async (fault, outcome, waited) => {
    fake.fault(/a/, fault, 1);
    expect(said(await there())).toBe(outcome);
    expect(world.waited).toEqual(waited);
  });

  it("tries three times, a second and four seconds apart", async () => {
    fake.fault(/a/, "broken");
    expect(said(await there())).toBe("no-connection");
    expect(world.waited).toEqual([1000, 4000]);
    expect(fake.requests).toHaveLength(3);
  });

  it("leaves a host alone that never answers, and asks others", async () => {
    const other = await fakeServer(() => ({ status: 200, body: "here" }));
    fake.fault(/./, "broken");
    const answers = await Promise.all(Array.from({ length: 50 }, () => there()));
    expect(new Set(answers.map(said))).toEqual(new Set(["no-connection"]));
    expect(fake.requests.length).toBeLessThanOrEqual(30);
    expect(said(await ask({ url: other.base }))).toBe("200 here");
    await other.close();
  });

  it("waits once for a limit that several meet, and asks nothing meanwhile", async () => {
    let end = (): void => undefined;
    const pauses: number[] = [];
    const pause = (milliseconds: number) => {
      pauses.push(milliseconds);
      return new Promise<void>((done) => (end = done));
    };
    const waiting = asker({ ...world, pause }, turns(), 5);
    fake.fault(/./, { status: 429, headers: { "retry-after": "60" }, body: "" }, 4);
    const asked = Array.from({ length: 30 }, (_, n) => waiting({ url: `${fake.base}/${n}` }));
    await vi.waitFor(() => expect(fake.requests).toHaveLength(4));
    for (let n = 0; n < 20; n += 1) await new Promise(setImmediate);
    expect([fake.requests.length, pauses]).toEqual([4, [60_000]]);
    end();
    expect((await Promise.all(asked)).every(({ kind }) => kind === "reply")).toBe(true);
    expect([fake.requests.length, pauses]).toEqual([34, [60_000]]);
  });

  it("waits by a clock that goes on, however long the run has lasted since its own moment", async () => {
    const reset = String(Date.parse(NOW) / 1000 + 3600);
    const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset };
    fake.fault(/a/, { status: 403, headers, body: "" }, 1);
    const clock = () => instantOf(Date.parse(NOW) + 3_590_000);
    const late = asker({ ...world, clock }, turns(), 5);
    expect(said(await late({ url: `${fake.base}/a` }))).toBe("200 at /a");
    expect(world.waited).toEqual([11_000]);
  });

  it("asks nothing once the run must end, and ends what is under way", async () => {
    const ending = new AbortController();
    const bounded = asker({ ...world, ends: ending.signal }, turns(1), 5);
    fake.fault(/a/, "silent");
    const asked = ["/a", "/b"].map((path) => bounded({ url: fake.base + path }));
    await vi.waitFor(() => expect(fake.requests).toHaveLength(1));
    ending.abort();
    expect((await Promise.all(asked)).map(said)).toEqual(["timeout", "timeout"]);
    expect(fake.requests).toHaveLength(1);
  });

  it("counts failures in a row: an answer among them gives a host back our patience", async () => {
    const fails = async (): Promise<void> => {
      fake.fault(/bad/, "broken", 12);
      for (let n = 0; n < 4; n += 1) expect(said(await there("/bad"))).toBe("no-connection");
    };
    await fails();
    expect(said(await there())).toBe("200 at /a");
    await fails();
    expect(said(await there())).toBe("200 at /a");
  });

  it("waits for one host at most five minutes in all", async () => {
    fake.fault(/./, { status: 429, headers: { "retry-after": "60" }, body: "" }, 2);
    for (let n = 0; n < 10; n += 1) {
      await there(`/a${n}`);
      fake.fault(/./, { status: 429, headers: { "retry-after": "60" }, body: "" }, 2);
    }
    expect(world.waited.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(300_000);
  });

  it("reads no further than it may, also of what is small on the wire", async () => {
    const bomb = gzipSync(" ".repeat(20_000_000));
    const server = createServer((_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end(bomb);
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(said(await ask({ url }))).toBe("answer-too-large");
    server.closeAllConnections();
    server.close();
  });

  it("reads exactly as much as it may", async () => {
    fake.fault(/a/, { status: 200, body: "12345" });
    expect(said(await ask({ url: `${fake.base}/a`, most: 5 }))).toBe("200 12345");
    expect(said(await ask({ url: `${fake.base}/a`, most: 4 }))).toBe("answer-too-large");
  });

  it("ends a silence, and an answer that drips", async () => {
    const quick = asker(world, turns(), 0.05);
    fake.fault(/a/, "silent");
    expect(said(await quick({ url: `${fake.base}/a` }))).toBe("timeout");
    const server = createServer((_, response) => response.writeHead(200).write("a"));
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(said(await quick({ url }))).toBe("timeout");
    server.closeAllConnections();
    server.close();
  });
});
