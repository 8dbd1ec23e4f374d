import { z } from "zod";
import { Document, type Node, Pair, Scalar, type ScalarTag, YAMLMap, YAMLSeq } from "yaml";
import * as f from "../model/fields.ts";
import { formOf, required } from "./field-schema.ts";

/** A record's fields as its file holds them: texts, lists and mappings. What is undefined is not written. */
export interface PlainFields {
  readonly [name: string]: PlainValue | undefined;
}
export type PlainValue = string | readonly PlainValue[] | PlainFields;

/** The columns that a line of a record has at most, where words can be broken. */
const LINE = 100;

/**
 * Kinds of value that stand without quotes, since no reader of YAML takes them for anything else than they are:
 * `2027-02-01`, `14`, `true`. Money is not among them: `6500.00` would be a number, and lose its cents.
 */
const BARE_KINDS: readonly z.ZodType[] = [f.date, f.wallTime, f.count, f.flag];

/**
 * Writes a record: its fields as front matter in the order of their schema, then its Markdown. The same fields give the
 * same text, in whatever order they come, and reading it (`splitFrontMatter`, `readYaml`) gives the same fields.
 */
export function writeRecord(schema: z.ZodType, fields: PlainFields, body = ""): string {
  const text = body === "" || body.endsWith("\n") ? body : `${body}\n`;
  return `---\n${writeYaml(schema, fields)}---\n${text === "" ? "" : `\n${text}`}`;
}

/** Writes fields as YAML alone, in the same way. */
export function writeYaml(schema: z.ZodType, fields: PlainFields): string {
  return new Document(mappingOf(fields, schema, LINE), OPTIONS).toString(LAYOUT);
}

/** A text that is written as it is, whatever it looks like. */
class Bare {
  constructor(readonly text: string) {}
}

const BARE: ScalarTag = {
  tag: "tag:yaml.org,2002:str",
  default: true,
  identify: (value) => value instanceof Bare,
  resolve: (text) => text,
  stringify: ({ value }) => (value instanceof Bare ? value.text : String(value)),
};

/** Texts are quoted that any reader, of YAML 1.2 or 1.1, would take for something else: `1e4`, `yes`, `null`, `010`. */
const OPTIONS = { schema: "core", compat: "yaml-1.1", customTags: [BARE] };

/**
 * A line break within quotes is written `\n`: the library loses spaces around one that is not. It lets a line of a block be
 * one column wider than it is told.
 */
const LAYOUT = { lineWidth: LINE - 1, doubleQuotedMinMultiLineLength: Infinity };

/** `[one, two]`, beside `{ en: one, fr: deux }`: the library pads both or neither. */
class TightList extends YAMLSeq {
  override toString(...[context, ...rest]: Parameters<YAMLSeq["toString"]>): string {
    return super.toString(
      context && this.flow ? { ...context, flowCollectionPadding: "" } : context,
      ...rest,
    );
  }
}

/** @param room the columns that are left on the line, after the field's name */
function nodeOf(value: PlainValue, schema: z.ZodType | undefined, room: number): Node {
  if (typeof value === "string") return scalarOf(value, schema, room);
  return isList(value) ? listOf(value, schema, room) : mappingOf(value, schema, room);
}

function mappingOf(fields: PlainFields, schema: z.ZodType | undefined, room: number): YAMLMap {
  const form = schema && formOf(schema);
  const known: ReadonlyMap<string, z.ZodType> = form?.kind === "mapping" ? form.fields : new Map();
  const other = schema && entryOf(schema);
  const order = [...known.keys(), ...Object.keys(fields).filter((name) => !known.has(name))];
  const present = order.flatMap((name) => {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return value === undefined ? [] : [{ name, value }];
  });
  const mapping = new YAMLMap<Scalar, Node>();
  // Only words in two languages read well on one line; other mappings have a line for each field.
  mapping.flow =
    schema !== undefined &&
    required(schema) === f.localText &&
    fit(
      present.map(({ name, value }) => [`${name}: `, value]),
      room,
    );
  const inner = mapping.flow ? Infinity : room - 2;
  mapping.items = present.map(
    ({ name, value }) =>
      new Pair(new Scalar(name), nodeOf(value, known.get(name) ?? other, inner - name.length - 2)),
  );
  return mapping;
}

/** What each entry of a table holds, whose names are anybody's, such as the programme's taxes. */
function entryOf(schema: z.ZodType): z.ZodType | undefined {
  const inner = required(schema);
  return inner instanceof z.ZodRecord && inner.valueType instanceof z.ZodType ? inner.valueType : undefined;
}

function listOf(items: readonly PlainValue[], schema: z.ZodType | undefined, room: number): YAMLSeq {
  const form = schema && formOf(schema);
  const item = form?.kind === "list" ? form.item : undefined;
  const list = new TightList();
  list.flow = fit(
    items.map((value) => ["", value]),
    room,
  );
  list.items = items.map((value) => nodeOf(value, item, list.flow ? Infinity : room - 4));
  return list;
}

/** Whether values fit on one line together, quotes and commas counted. */
function fit(parts: readonly (readonly [name: string, value: PlainValue])[], room: number): boolean {
  const lengths = parts.map(([name, value]) =>
    typeof value === "string" && !/\p{Cc}/u.test(value) ? name.length + value.length + 4 : Infinity,
  );
  return lengths.reduce((total, length) => total + length, 2) <= room;
}

function scalarOf(text: string, schema: z.ZodType | undefined, room: number): Scalar {
  const kind = schema && required(schema);
  if (kind && BARE_KINDS.includes(kind) && kind.safeParse(text).success) return new Scalar(new Bare(text));
  const scalar = new Scalar(text);
  // A block says nothing of white space at the ends of lines: such texts are left to quotes.
  const isBlock = /\S/.test(text) && !/^\s|\s$|[^\S\n]\n|\n[^\S\n]|[^\P{Cc}\n]/u.test(text);
  if (!isBlock && /\p{Cc}/u.test(text)) scalar.type = Scalar.QUOTE_DOUBLE;
  else if (isBlock && text.includes("\n")) scalar.type = Scalar.BLOCK_LITERAL;
  else if (isBlock && text.length > room && text.includes(" ")) scalar.type = Scalar.BLOCK_FOLDED;
  return scalar;
}

function isList(value: readonly PlainValue[] | PlainFields): value is readonly PlainValue[] {
  return Array.isArray(value);
}
