/** In a phrase: the name of a party, or words that stand for one. */
export const PARTY = "…";

interface Variant {
  readonly ids: RegExp;
  readonly phrase: string;
  /** What may stand in its place. */
  readonly ways: readonly string[];
}

/** Texts of the GNU project before its third version. */
const GNU_2 = /^L?GPL-[12]\./;

/** Where the Free Software Foundation has been. */
const ADDRESSES = [
  "51 franklin street fifth floor boston ma 021101301 usa",
  "51 franklin st fifth floor boston ma 021101301 usa",
  "59 temple place suite 330 boston ma 021111307 usa",
  "675 mass ave cambridge ma 02139 usa",
];

/** The last paragraph of the text that the GNU project publishes, which the list leaves out. */
const lastOfGpl2 = (other: string): string =>
  `this general public license does not permit incorporating your program into proprietary programs if your program is a subroutine library you may consider it more useful to permit linking proprietary applications with the library if this is what you want to do use the gnu ${other} general public license instead of this license`;

/**
 * Phrases of licences that people ship in more than one form, each of which says the same: the party that is not liable,
 * and what the matching guidelines have as replaceable in these texts. A phrase that a text does not have is of no effect.
 */
export const VARIANTS: readonly Variant[] = [
  {
    ids: /^BSD-/,
    phrase: "provided by the copyright holders and contributors as is",
    ways: [`provided by ${PARTY} as is`, "provided as is"],
  },
  {
    ids: /^BSD-/,
    phrase: "shall the copyright holder or contributors be liable",
    ways: [`shall ${PARTY} be liable`],
  },
  { ids: /^BSD-/, phrase: "any express or implied", ways: ["any expressed or implied"] },
  { ids: /^BSD-/, phrase: "modification are permitted", ways: ["modification is permitted"] },
  {
    ids: /^BSD-/,
    phrase: "neither the name of the copyright holder nor the names of its contributors may be",
    ways: [
      `neither the name of ${PARTY} nor the names of its contributors may be`,
      `neither the name of ${PARTY} nor the names of his contributors may be`,
      `neither the name of ${PARTY} nor the names of their contributors may be`,
      `neither the name of ${PARTY} nor the names of other contributors may be`,
      `neither the name of ${PARTY} nor the names of any contributors may be`,
      `neither the name of ${PARTY} nor the names of any other contributors may be`,
      `neither the name of ${PARTY} nor the names of its other contributors may be`,
      `neither the name of ${PARTY} nor those of its contributors may be`,
      "neither the name of this project nor the names of its contributors may be",
      `neither the name of ${PARTY} nor the names of contributors may be`,
      `neither the names of ${PARTY} nor the names of its contributors may be`,
      `neither the names of ${PARTY} nor the names of their contributors may be`,
      `the name of ${PARTY} may not be`,
      `neither the names of ${PARTY} nor the names of project contributors may be`,
      "the names of its contributors may not be",
      "the names of any contributors may not be",
    ],
  },
  {
    ids: /^MIT(?:-0)?$/,
    phrase: "shall the authors or copyright holders be liable",
    ways: [`shall ${PARTY} be liable`],
  },
  {
    ids: /^NCSA$/,
    phrase: "shall the contributors or copyright holders be liable",
    ways: [`shall ${PARTY} be liable`],
  },
  { ids: /^ISC$/, phrase: "modify and or distribute", ways: ["modify and distribute"] },
  {
    ids: /^ISC$/,
    phrase: "as is and isc disclaims",
    ways: [`as is and ${PARTY} disclaims`, `as is and ${PARTY} disclaim`],
  },
  { ids: /^ISC$/, phrase: "shall isc be liable", ways: [`shall ${PARTY} be liable`] },
  // The text of Mozilla, and that of the GNU project before 2020.
  { ids: /^MPL-1\.1$/, phrase: "sections 3 1 3 2 3 3 3 4 and 3 5", ways: ["section 3 13 5"] },
  { ids: /^GPL-3\.0/, phrase: "gnu org philosophy whynotlgpl", ways: ["gnu org licenses whynotlgpl"] },
  ...["program", "library"].map((work) => ({
    ids: GNU_2,
    phrase: `one line to give the ${work}s name and an idea of what it does`,
    ways: [`one line to give the ${work}s name and a brief idea of what it does`],
  })),
  // On a line of its own, it is a notice like any other.
  { ids: GNU_2, phrase: "copyright c yyyy name of author", ways: [""] },
  { ids: GNU_2, phrase: "copyright c 19yy name of author", ways: [""] },
  {
    ids: /^GPL-2\.0/,
    phrase: "gnu lesser general public license instead you",
    ways: ["gnu library general public license instead you"],
  },
  {
    ids: /^GPL-2\.0/,
    phrase: "ty coon president of vice",
    ways: ["lesser", "library"].map((other) => `ty coon president of vice ${lastOfGpl2(other)}`),
  },
  ...ADDRESSES.map((phrase) => ({
    ids: GNU_2,
    phrase,
    ways: ADDRESSES.filter((other) => other !== phrase),
  })),
  { ids: /^0BSD$/, phrase: "as is and the author disclaims", ways: [`as is and ${PARTY} disclaims`] },
  { ids: /^0BSD$/, phrase: "shall the author be liable", ways: [`shall ${PARTY} be liable`] },
];
