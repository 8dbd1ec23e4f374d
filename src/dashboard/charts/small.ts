import type { Dashboard } from "../dashboard.ts";
import type { Say } from "./say.ts";

/** The sentence that says on how few records something stands; none where they are enough, or none at all. */
export function fewText(n: number, { smallBelow }: Dashboard, say: Say): readonly string[] {
  return n > 0 && n < smallBelow ? [say.words.few(n)] : [];
}
