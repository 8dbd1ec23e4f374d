import type { Problem } from "../../src/problems/problem.ts";

/** A problem with a price, but for what a test changes. */
export function problem(changes: Partial<Problem> = {}): Problem {
  return {
    rule: "MA-201",
    level: "error",
    file: "opportunities/2027-001-date-picker.md",
    line: 10,
    column: 8,
    path: "price",
    message: { en: "The price is over the limit.", fr: "Le prix dépasse la limite : 10 000 $." },
    tip: { en: "Ask for less.", fr: "Demandez moins." },
    ...changes,
  };
}

/** What contributors may try in a name or a value, so that a host takes it for more than text. */
export const HOSTILE = [
  "\n::error file=x::forged",
  "%0A::stop-commands::x",
  "a,line=1::x",
  "##[error]x",
  "@everyone and @octo-org/team",
  "\uff20everyone \ufe6beveryone",
  "a | b | c",
  "\\| \\\\| \\",
  "`|` ``|``",
  "[click](https://evil.example)",
  "![](https://evil.example/pixel.png)",
  "<img src=x onerror=alert(1)><!-- ",
  "https://evil.example www.evil.example",
  "a@evil.example",
  "fixes #12, closes GH-12, o/r#12, \uff0312",
  "**b** _i_ ~~s~~ $x$",
  "&lt;b&gt; &#64;everyone",
  "</td></tr></table>",
  "\u202eabc\u200b",
] as const;
