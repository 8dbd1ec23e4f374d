import { isCollection, isMap, isNode, isScalar, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";

/**
 * Removes entries of a data file: items of its list, by their index, or fields of its mapping, by their name. Every
 * other line stays as it was written, comments and all, so that a reviewer sees nothing but the removal.
 */
export function withoutEntries(text: string, isRemoved: (entry: string | number) => boolean): string {
  const document = parseDocument(text, { schema: "failsafe" });
  const { contents } = document;
  if (!isCollection(contents)) return text;
  const removed = entriesOf(contents).filter(({ entry }) => isRemoved(entry));
  if (removed.length === 0) return text;
  if (contents.flow) {
    // `[one, two]` has no lines to take out.
    for (const { entry } of removed.reverse()) contents.delete(entry);
    return document.toString({ lineWidth: 0 });
  }
  const left = removed.reduceRight((rest, { start, end }) => {
    const from = rest.lastIndexOf("\n", start - 1) + 1;
    const lineEnd = rest.indexOf("\n", end - 1) + 1;
    return rest.slice(0, from) + (lineEnd === 0 ? "" : rest.slice(lineEnd));
  }, text);
  if (removed.length < contents.items.length) return left;
  // Nothing but comments would not be a list any more.
  return `${left === "" || left.endsWith("\n") ? left : `${left}\n`}${isMap(contents) ? "{}" : "[]"}\n`;
}

interface WrittenEntry {
  readonly entry: string | number;
  /** Where the entry begins and ends in the text. */
  readonly start: number;
  readonly end: number;
}

function entriesOf(collection: YAMLMap | YAMLSeq): WrittenEntry[] {
  if (!isMap(collection)) {
    return collection.items.flatMap((item, index) =>
      isNode(item) && item.range ? [{ entry: index, start: item.range[0], end: item.range[2] }] : [],
    );
  }
  return collection.items.flatMap(({ key, value }) =>
    isScalar(key) && key.range && isNode(value) && value.range
      ? [{ entry: String(key.value), start: key.range[0], end: value.range[2] }]
      : [],
  );
}
