import type { FieldPath } from "./yaml-place.ts";

/** Deeper than any file of ours; a text that goes further is not read. */
const DEEPEST = 64;

const WORD = /true|false|null/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SPACE = /[ \t\n\r]*/y;

/**
 * Where a text stops being JSON (engines that parse it do not all say); undefined where it is JSON throughout and not
 * too deep.
 */
export function jsonFaultAt(text: string): number | undefined {
  const walk = new Walk(text, () => undefined);
  return walk.whole() ? undefined : walk.at;
}

/** Where the value at a path begins, in a text that is JSON; where there is none, the closest thing around it. */
export function jsonOffsetOf(text: string, path: FieldPath): number {
  let [offset, depth] = [0, -1];
  const walk = new Walk(text, (place, at) => {
    if (place.length <= depth || place.length > path.length) return;
    if (place.every((part, index) => part === path[index])) [offset, depth] = [at, place.length];
  });
  walk.whole();
  return offset;
}

/** Goes through a text as the grammar of JSON (RFC 8259) wants it; `at` is as far as that went. */
class Walk {
  at = 0;
  readonly #path: (string | number)[] = [];

  constructor(
    readonly text: string,
    readonly visit: (path: FieldPath, at: number) => void,
  ) {}

  whole(): boolean {
    return this.#value() && (this.#space(), this.at === this.text.length);
  }

  #value(): boolean {
    this.#space();
    if (this.#path.length > DEEPEST) return false;
    this.visit(this.#path, this.at);
    switch (this.text[this.at]) {
      case "{":
        return this.#items("}", () => this.#member());
      case "[": {
        let index = 0;
        return this.#items("]", () => this.#inside(index++, () => this.#value()));
      }
      case '"':
        return this.#string() !== undefined;
      default:
        return this.#match(WORD) || this.#match(NUMBER);
    }
  }

  /** What stands between two brackets, with commas. */
  #items(end: string, item: () => boolean): boolean {
    this.at += 1;
    this.#space();
    if (this.#take(end)) return true;
    while (item()) {
      this.#space();
      if (this.#take(end)) return true;
      if (!this.#take(",")) return false;
    }
    return false;
  }

  #member(): boolean {
    this.#space();
    const name = this.#string();
    if (name === undefined) return false;
    this.#space();
    return this.#take(":") && this.#inside(name, () => this.#value());
  }

  #inside(part: string | number, read: () => boolean): boolean {
    this.#path.push(part);
    const isRead = read();
    this.#path.pop();
    return isRead;
  }

  #string(): string | undefined {
    const start = this.at;
    if (!this.#take('"')) return undefined;
    for (;;) {
      const character = this.text[this.at];
      if (character === undefined || character < " ") return undefined;
      if (character === "\\") {
        if (!this.#match(ESCAPE)) return undefined;
      } else {
        this.at += 1;
        if (character === '"') return JSON.parse(this.text.slice(start, this.at)) as string;
      }
    }
  }

  #take(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  #match(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }

  #space(): void {
    this.#match(SPACE);
  }
}
