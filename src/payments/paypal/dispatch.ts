import { Octokit } from "octokit";
import { clientPayload } from "./client-payload.ts";
import type { PaymentNotice } from "./notice.ts";

/** The `event_type` that the payments workflow listens to. */
export const DISPATCH_EVENT = "payment-provider";

export type Sent = "sent" | "refused" | "unreachable";

export type Send = (notice: PaymentNotice) => Promise<Sent>;

export interface DispatchTo {
  readonly token: string;
  /** `https://api.github.com`, or another host's that speaks as it does. */
  readonly api: string;
  readonly repository: { readonly owner: string; readonly repo: string };
  readonly fetch: typeof fetch;
}

/** PayPal waits for the relay meanwhile, and sends again where it waited in vain. */
const MILLISECONDS = 10_000;

/**
 * Tells the repository of a payment, by `repository_dispatch`. It tries once: whoever waits for the answer tries again, and
 * what is told twice is recorded once, by the Action.
 */
export function dispatcher({ token, api, repository, fetch }: DispatchTo): Send {
  const octokit = new Octokit({
    auth: token,
    baseUrl: api,
    request: { fetch },
    retry: { enabled: false },
    throttle: { enabled: false },
    log: SILENT,
  });
  return async (notice) => {
    try {
      const answer = await octokit.rest.repos.createDispatchEvent({
        ...repository,
        event_type: DISPATCH_EVENT,
        client_payload: clientPayload(notice),
        // A repository that was moved is named anew by its owner: the token goes where it was meant to go.
        request: { redirect: "manual", signal: AbortSignal.timeout(MILLISECONDS) },
      });
      // What octokit's types say of the status is what GitHub promises; a redirect that is not followed is none of it.
      const status: number = answer.status;
      return status === 204 ? "sent" : "refused";
    } catch (error) {
      return outcomeOf(error);
    }
  };
}

/** What octokit would say of a request that failed has its headers in it. */
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };

function nothing(): void {
  return undefined;
}

function outcomeOf(error: unknown): Sent {
  const status = error instanceof Error && "status" in error ? Number(error.status) : 500;
  return status >= 500 || status === 429 ? "unreachable" : "refused";
}
