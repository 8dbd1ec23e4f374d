import { expect, it } from "vitest";
import { z } from "zod";
import { shaped } from "../../../src/repositories/hosts/told.ts";

it.each([
  ['"abc"', '"abc"'],
  ['W/"a-b"', 'W/"a-b"'],
  ["abc", undefined],
  ['"a b"', undefined],
  ['"a"\r\nx: "b"', undefined],
  [`"${"a".repeat(201)}"`, undefined],
  ['"é"', undefined],
  [null, undefined],
])("of the etag %j, %j is kept to be sent back", (etag, kept) => {
  const told = shaped(z.number(), 1, etag);
  expect(told.kind === "told" && told.etag).toBe(kept);
});
