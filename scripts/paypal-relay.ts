import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { rootCertificates } from "node:tls";
import { readCertificates, type Trust } from "../src/payments/paypal/certificate.ts";
import { certificateStore } from "../src/payments/paypal/certificate-store.ts";
import { dispatcher } from "../src/payments/paypal/dispatch.ts";
import type { PayPalEnvironment } from "../src/payments/paypal/environments.ts";
import { relayServer } from "../src/payments/paypal/relay-server.ts";
import { instantOf } from "../src/time/calendar.ts";
import { fromEnvironment } from "./arguments/environment.ts";
import { readArguments, run, UsageError } from "./arguments.ts";

/** How long requests that are under way may take to end, once the relay is told to stop. */
const STOPPING = 10_000;
/** A bundle of a whole system has some 150. */
const MOST_ANCHORS = 500;

/**
 * `npm run paypal-relay`: listens for PayPal's notifications, and tells the repository of the payments that are verified
 * (docs/paypal-relay.md). All of it comes from the environment: PAYPAL_WEBHOOK_ID, PAYPAL_ENVIRONMENT (live or sandbox),
 * GITHUB_TOKEN, GITHUB_REPOSITORY; and, where the usual is not meant, HOST, PORT, GITHUB_API_URL, PAYPAL_CA_FILE. It runs
 * until it is told to stop by SIGTERM or SIGINT. Exit 2: cannot run.
 */
await run(async (argv) => {
  readArguments(argv, {});
  const environment = payPalEnvironment();
  const [owner = "", repo = ""] = fromEnvironment(
    "GITHUB_REPOSITORY",
    /^(?!\.{1,2}\/)[\w.-]+\/(?!\.{1,2}$)[\w.-]+$/,
  ).split("/");
  const server = relayServer(
    {
      webhookId: webhookId(environment),
      findKey: certificateStore({ environment, trust: trust(), fetch }),
      now: () => instantOf(Date.now()),
      send: dispatcher({
        token: fromEnvironment("GITHUB_TOKEN", /^[\x21-\x7e]+$/),
        api: withDefault(
          "GITHUB_API_URL",
          /^(?:https:\/\/|http:\/\/127\.0\.0\.1:)[^\s/]\S*$/,
          "https://api.github.com",
        ),
        repository: { owner, repo },
        fetch,
      }),
    },
    console.log,
  );
  const port = Number(withDefault("PORT", /^\d{1,5}$/, "8787"));
  const host = withDefault("HOST", /^[\w.:-]+$/, "127.0.0.1");
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen({ port, host }, resolve);
  });
  const { port: chosen } = server.address() as AddressInfo;
  console.log(`http://${host.includes(":") ? `[${host}]` : host}:${chosen}/paypal (${environment})`);
  await stopped();
  const late = setTimeout(() => server.closeAllConnections(), STOPPING);
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeIdleConnections();
  });
  clearTimeout(late);
  return 0;
});

/** Real money is never meant by default, nor is its absence. */
function payPalEnvironment(): PayPalEnvironment {
  const named = fromEnvironment("PAYPAL_ENVIRONMENT", /^(?:live|sandbox)$/);
  return named === "live" ? "live" : "sandbox";
}

/** Anyone can make PayPal's simulator send notifications that are signed for `WEBHOOK_ID`: they are for trying out only. */
function webhookId(environment: PayPalEnvironment): string {
  return fromEnvironment(
    "PAYPAL_WEBHOOK_ID",
    environment === "sandbox" ? /^(?:WEBHOOK_ID|[A-Za-z0-9]{5,50})$/ : /^[A-Za-z0-9]{5,50}$/,
  );
}

function trust(): Trust {
  const file = process.env["PAYPAL_CA_FILE"] ?? "";
  if (file === "") {
    return { anchors: rootCertificates.map((pem) => new X509Certificate(pem)), wholeChain: false };
  }
  const anchors = readCertificates(readFileSync(file, "utf8"), MOST_ANCHORS);
  if (anchors) return { anchors, wholeChain: true };
  throw new UsageError(
    `PAYPAL_CA_FILE ${file}: no certificates in PEM.`,
    `PAYPAL_CA_FILE ${file} : aucun certificat au format PEM.`,
  );
}

/** A variable of the environment; the usual where it is not set, or is set to nothing. */
function withDefault(name: string, form: RegExp, usual: string): string {
  return (process.env[name] ?? "") === "" ? usual : fromEnvironment(name, form);
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
