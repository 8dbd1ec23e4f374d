import type { z } from "zod";
import type { Ask, AskRequest, Reply } from "./ask.ts";
import { failed, shaped, toldByStatus, type Told } from "./told.ts";

/** Asks for JSON of a shape; an answer of another type, or shape, is a failure. */
export async function askJson<T>(ask: Ask, schema: z.ZodType<T>, request: AskRequest): Promise<Told<T>> {
  const asked = await ask({ ...request, headers: { accept: "application/json", ...request.headers } });
  if (asked.kind === "failed") return failed(asked.reason);
  return toldOf(asked) ?? (isJson(asked.headers) ? parsed(schema, asked) : failed("answer-not-readable"));
}

/** Asks for a file's own text, whatever type the host gives it. */
export async function askText(ask: Ask, request: AskRequest): Promise<Told<string>> {
  const asked = await ask(request);
  if (asked.kind === "failed") return failed(asked.reason);
  return toldOf(asked) ?? { kind: "told", value: asked.text };
}

export function isJson(headers: Headers): boolean {
  return /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(headers.get("content-type") ?? "");
}

function toldOf(reply: Reply): Exclude<Told<never>, { kind: "told" }> | undefined {
  return toldByStatus(reply.status, (name) => reply.headers.get(name));
}

function parsed<T>(schema: z.ZodType<T>, reply: Reply): Told<T> {
  try {
    return shaped(schema, JSON.parse(reply.text) as unknown, reply.headers.get("etag"));
  } catch {
    return failed("answer-not-readable");
  }
}
