import type { FieldKind } from "../model/fields.ts";

/** A schema as editors read it: JSON Schema, draft 7. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

const DAY = "20\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])";

const pattern = (source: string): JsonSchema => ({ type: "string", pattern: source });

const COUNT: JsonSchema = {
  type: ["integer", "string"],
  minimum: 0,
  maximum: 9_999_999,
  pattern: "^(?:0|[1-9]\\d{0,6})$",
};

/**
 * What a value of each kind looks like to an editor, which reads YAML with numbers and yes or no, where our own reader
 * takes every value as text. The check is the judge: an editor does not know that a February has no 30th.
 */
export const KINDS: Record<FieldKind, JsonSchema> = {
  // `from: 40`, of an amendment, is as good as `from: "40"`.
  text: { type: ["string", "number"], pattern: "\\S" },
  words: { type: "object" },
  date: pattern(`^${DAY}$`),
  wallTime: pattern(`^${DAY}[ T](?:[01]\\d|2[0-3]):[0-5]\\d$`),
  money: pattern("^\\d{1,9}(?:\\.\\d{2})?$"),
  count: COUNT,
  // An editor does not compare two fields.
  renewal: COUNT,
  hours: {
    type: ["number", "string"],
    minimum: 0,
    exclusiveMaximum: 100_000,
    pattern: "^(?:0|[1-9]\\d{0,4})(?:\\.\\d{1,2})?$",
  },
  flag: { enum: [true, false, "true", "false"] },
  rate: {
    type: ["number", "string"],
    minimum: 0,
    exclusiveMaximum: 100,
    pattern: "^\\d{1,2}(?:\\.\\d{1,3})?$",
  },
  ref: { ...pattern("^20\\d\\d-\\d{3}-[a-z0-9]+(?:-[a-z0-9]+)*$"), maxLength: 80 },
  key: pattern("^[a-z0-9]+(?:[-.+#_][a-z0-9]+)*$"),
  address: pattern("^[Hh][Tt][Tt][Pp][Ss]://[A-Za-z0-9][A-Za-z0-9.:-]*(?:[/?#][^\\s<>\"'`\\\\]*)?$"),
  host: pattern("^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$"),
  mailbox: pattern("^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+$"),
  commit: pattern("^[0-9a-f]{40}$"),
  ocidPrefix: pattern("^ocds-[a-z0-9]{6}$"),
  sha256: pattern("^[0-9a-f]{64}$"),
  account: pattern("^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$"),
  licence: pattern("^[A-Za-z0-9][A-Za-z0-9.+-]*$"),
  zone: pattern("^[A-Z][A-Za-z_+-]*(?:/[A-Z][A-Za-z_+-]*)*$"),
  currency: pattern("^[A-Z]{3}$"),
  rule: pattern("^MA-\\d{3}$"),
};
