import { isRef, type Ref } from "../../model/ref.ts";

/** The award that a payment's marks name; undefined where none of them does, or two name different ones. */
export function markedRef(marks: readonly string[]): Ref | undefined {
  const [ref, ...others] = new Set(marks.filter(isRef));
  return others.length === 0 ? ref : undefined;
}
