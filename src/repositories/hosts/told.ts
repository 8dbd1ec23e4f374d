import type { z } from "zod";
import { entityTag, type Reason } from "../../model/repositories.ts";
import type { Failure } from "../host.ts";
import { failure } from "../failure.ts";

/** What came of one question to a host, once its answer was read. */
export type Told<T> =
  | { readonly kind: "told"; readonly value: T; readonly etag?: string }
  /** As it was at the etag that the question named. */
  | { readonly kind: "not-modified" }
  /** The host leads elsewhere, to an address of its API. */
  | { readonly kind: "moved"; readonly to: string }
  | Failed;

export interface Failed {
  readonly kind: "failed";
  readonly failure: Failure;
  /** The HTTP status, where an answer came: for the few that mean something of their own at one host. */
  readonly status?: number;
}

export function failed(reason: Reason): Failed {
  return { kind: "failed", failure: failure(reason) };
}

/** Whether the host answered that there is no such thing. */
export function isNotFound<T>(told: Told<T>): boolean {
  return told.kind === "failed" && told.failure.reason === "not-found";
}

/** The failure in a question of which only an answer, or a failure, is of use: a redirect of it leads astray. */
export function failureIn<T>(told: Exclude<Told<T>, { kind: "told" }>): Failure {
  switch (told.kind) {
    case "failed":
      return told.failure;
    case "moved":
      return failure("redirected");
    case "not-modified":
      return failure("answer-not-readable");
  }
}

/** Why a status below 500 that is no answer means a failure; limits are told apart before. */
export function reasonOfStatus(status: number): Reason {
  switch (status) {
    case 404:
    case 410:
      return "not-found";
    case 451:
      return "legal";
    case 401:
    case 403:
      return "not-authorized";
    default:
      return "host-error";
  }
}

/** What an answer means by its status and headers alone; undefined where its content is what counts. */
export function toldByStatus(
  status: number,
  header: (name: string) => string | null | undefined,
): Exclude<Told<never>, { kind: "told" }> | undefined {
  if (status === 304) return { kind: "not-modified" };
  if (status >= 300 && status < 400) {
    const to = header("location");
    return to ? { kind: "moved", to } : failed("redirected");
  }
  return status >= 200 && status < 300 ? undefined : { ...failed(reasonOfStatus(status)), status };
}

/** A value of the shape that the host documents; anything else cannot be read. */
export function shaped<T>(schema: z.ZodType<T>, value: unknown, etag?: string | null): Told<T> {
  const read = schema.safeParse(value);
  if (!read.success) return failed("answer-not-readable");
  const tag = entityTag.safeParse(etag);
  return { kind: "told", value: read.data, ...(tag.success ? { etag: tag.data } : {}) };
}
