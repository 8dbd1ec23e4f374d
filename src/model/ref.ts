declare const ref: unique symbol;

/** The permanent id of an opportunity and of its award, and their place in every address: `2021-001-azure-policies`. */
export type Ref = string & { readonly [ref]: true };

const REF = /^(20\d\d)-(\d{3})-[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** As long as file systems and addresses bear with ease. */
const LONGEST_REF = 80;

export function isRef(text: string): text is Ref {
  return text.length <= LONGEST_REF && REF.test(text);
}

/** The part of a ref that must be unique by itself: `2021-001`. */
export function numberOf(value: Ref): string {
  return value.slice(0, 8);
}

/** The record that a file belongs to: `opportunities/<ref>.md` or anything in `awards/<ref>/`. */
export function recordOf(file: string): Ref | undefined {
  return /^(?:opportunities|awards)\/([^/]+?)(?:\.md)?(?:\/|$)/.exec(file)?.[1] as Ref | undefined;
}
