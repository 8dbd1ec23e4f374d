/** Trusted Types, as far as this product uses them; TypeScript's own library does not have them yet. */
interface TrustedMarkupPolicy {
  /** What it gives is an object that passes for the text it was made of. */
  createHTML(markup: string): string;
}

// Only a var is a property of globalThis, by which one asks whether it is there.
// eslint-disable-next-line no-var
declare var trustedTypes:
  | { createPolicy(name: string, rules: { createHTML(markup: string): string }): TrustedMarkupPolicy }
  | undefined;
