/** In a phrase: the name of a party, or words that stand for one. */
export const PARTY = "…";

interface Variant {
  readonly ids: RegExp;
  readonly phrase: string;
  /** What may stand in its place. */
  readonly ways: readonly string[];
}

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
      `neither the name of ${PARTY} nor the names of contributors may be`,
      `neither the names of ${PARTY} nor the names of its contributors may be`,
      `neither the names of ${PARTY} nor the names of their contributors may be`,
      `the name of ${PARTY} may not be`,
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
  { ids: /^ISC$/, phrase: "as is and isc disclaims", ways: [`as is and ${PARTY} disclaims`, `as is and ${PARTY} disclaim`] },
  { ids: /^ISC$/, phrase: "shall isc be liable", ways: [`shall ${PARTY} be liable`] },
  { ids: /^0BSD$/, phrase: "as is and the author disclaims", ways: [`as is and ${PARTY} disclaims`] },
  { ids: /^0BSD$/, phrase: "shall the author be liable", ways: [`shall ${PARTY} be liable`] },
];
