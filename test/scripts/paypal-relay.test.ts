import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { loopback, type Loopback } from "../payments/paypal/support/loopback.ts";
import {
  BODY,
  CAPTURE,
  CERTIFICATE,
  makeSigners,
  PRIVATE,
  REF,
  signedHeaders,
  WEBHOOK_ID,
} from "../payments/paypal/support/notifications.ts";

const RUN = path.resolve(import.meta.dirname, "../../scripts/run.mjs");
const PAYPAL = path.resolve(import.meta.dirname, "../payments/paypal/support/paypal-on-loopback.ts");
const TOKEN = "github_pat_secretsecretsecret";
const ADDRESS = /^(http:\/\/127\.0\.0\.1:\d+)\/paypal \(live\)$/;

const signers = makeSigners();
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "paypal-relay-"));
  writeFileSync(path.join(folder, "root.pem"), signers.root.pem);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let paypal: Loopback;
let github: Loopback;
let relay: ChildProcess | undefined;
beforeEach(async () => {
  const certificate = new URL(CERTIFICATE).pathname;
  paypal = await loopback((asked) =>
    asked.path === certificate ? { status: 200, body: signers.chain } : { status: 404 },
  );
  github = await loopback(() => ({ status: 204 }));
});
afterEach(async () => {
  if (relay?.exitCode === null) {
    relay.kill("SIGKILL");
    await once(relay, "exit");
  }
  relay = undefined;
  await Promise.all([paypal.close(), github.close()]);
});

function environment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    TEST_PAYPAL: paypal.address,
    HOST: "",
    PORT: "0",
    PAYPAL_WEBHOOK_ID: WEBHOOK_ID,
    PAYPAL_ENVIRONMENT: "live",
    PAYPAL_CA_FILE: path.join(folder, "root.pem"),
    GITHUB_TOKEN: TOKEN,
    GITHUB_REPOSITORY: "example-gov/micro-acquisition",
    GITHUB_API_URL: github.address,
    ...more,
  };
}

const COMMAND = ["--import", "tsx", "--import", PAYPAL, RUN, "paypal-relay"];

interface Started {
  readonly address: string;
  readonly lines: string[];
  /** Everything that it wrote, once it has stopped. */
  readonly stop: () => Promise<{ code: number | null; text: string }>;
}

async function start(): Promise<Started> {
  const child = spawn(process.execPath, COMMAND, { env: environment(), stdio: ["ignore", "pipe", "pipe"] });
  relay = child;
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on("line", (line) => lines.push(line));
  }
  const [first] = (await once(createInterface(child.stdout), "line")) as [string];
  const address = ADDRESS.exec(first)?.[1] ?? `not started: ${lines.join("\n")}`;
  return {
    address,
    lines,
    stop: async () => {
      const ended = once(child, "close") as Promise<[number | null]>;
      process.kill(child.pid ?? 0, "SIGTERM");
      const [code] = await ended;
      return { code, text: lines.join("\n") };
    },
  };
}

/** Signed a moment ago, for the relay has the machine's clock. */
function justNow(body = BODY): RequestInit {
  const time = new Date().toISOString();
  return { method: "POST", headers: signedHeaders(signers.signer.privateKey, { time, body }), body };
}

describe("npm run paypal-relay", () => {
  it("takes a notification that PayPal signed to the repository, refuses one that it did not, and stops when told to", async () => {
    const { address, stop } = await start();
    expect(address).toMatch(/^http/);
    expect((await fetch(`${address}/health`)).status).toBe(200);
    const posted = justNow();
    expect((await fetch(`${address}/paypal`, posted)).status).toBe(200);
    expect((await fetch(`${address}/paypal`, { ...posted, body: BODY.replace("8500", "9500") })).status).toBe(
      401,
    );
    expect(github.asked.map(({ path: at, body }) => [at, JSON.parse(body) as unknown])).toEqual([
      [
        "/repos/example-gov/micro-acquisition/dispatches",
        {
          event_type: "payment-provider",
          client_payload: { provider: "paypal", kind: "capture", id: CAPTURE, ref: REF },
        },
      ],
    ]);
    expect(paypal.asked).toHaveLength(1);
    const { code, text } = await stop();
    expect(code).toBe(0);
    expect(
      text
        .split("\n")
        .slice(1)
        .map((line) => line.replace(/^\S+ /, "")),
    ).toEqual(["200 healthy", `200 accepted capture ${REF}`, "401 signature"]);
    expect(text).not.toMatch(PRIVATE);
    expect(text).not.toContain(TOKEN);
    expect(text).not.toContain(WEBHOOK_ID);
  });

  it.each<[string, Record<string, string>]>([
    ["PAYPAL_WEBHOOK_ID", { PAYPAL_WEBHOOK_ID: "" }],
    ["PAYPAL_WEBHOOK_ID", { PAYPAL_WEBHOOK_ID: "WEBHOOK_ID" }],
    ["PAYPAL_ENVIRONMENT", { PAYPAL_ENVIRONMENT: "" }],
    ["PAYPAL_ENVIRONMENT", { PAYPAL_ENVIRONMENT: "production" }],
    ["PAYPAL_CA_FILE", { PAYPAL_CA_FILE: "package.json" }],
    ["GITHUB_TOKEN", { GITHUB_TOKEN: "" }],
    ["GITHUB_REPOSITORY", { GITHUB_REPOSITORY: "../x" }],
    ["GITHUB_API_URL", { GITHUB_API_URL: "http://api.github.com" }],
    ["PORT", { PORT: "http" }],
    ["HOST", { HOST: "a b" }],
  ])("does not start without a good %s, and says so in one line", (name, more) => {
    const env = environment(more);
    const { status, stdout, stderr } = spawnSync(process.execPath, COMMAND, {
      env,
      encoding: "utf8",
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.trim()).toMatch(new RegExp(`^${name}[^\\n]+ · [^\\n]+$`));
    expect(stderr).not.toContain(TOKEN);
  });
});
