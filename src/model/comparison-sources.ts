import { z } from "zod";
import { address, localText } from "./fields.ts";

/** `_data/compare/sources.yml`: where the numbers of other programmes come from, by the name of their file without `.json`. */
export const comparisonSourcesSchema = z.record(
  z.string(),
  z.strictObject({
    /** What the numbers are, who made them of what, and how. */
    about: localText,
    /** Where that can be seen. */
    link: address.optional(),
  }),
);

export type ComparisonSource = z.output<typeof comparisonSourcesSchema>[string];
