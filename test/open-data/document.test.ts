import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { PAYMENT_COLUMNS } from "../../src/open-data/payment-columns.ts";

it("docs/payments.md explains the columns of the data in their order, in the words of the page", () => {
  const text = readFileSync(path.resolve(import.meta.dirname, "../../docs/payments.md"), "utf8");
  const rows = [...text.matchAll(/^\| `([a-z0-9_]+)` +\| (.+?) +\|$/gm)].map(([, name, about]) => ({
    name,
    about,
  }));
  expect(rows).toEqual(PAYMENT_COLUMNS.map(({ name, about }) => ({ name, about: about.en })));
});
