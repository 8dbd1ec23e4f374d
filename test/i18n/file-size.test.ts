import { expect, it } from "vitest";
import { fileSize } from "../../src/i18n/file-size.ts";
import { countIn } from "../../src/i18n/numbers.ts";

it.each([
  [0, "0 bytes", "0 octets"],
  [25, "25 bytes", "25 octets"],
  [999, "999 bytes", "999 octets"],
  [1000, "1 KB", "1 Ko"],
  [1234, "1.2 KB", "1,2 Ko"],
  [9_940, "9.9 KB", "9,9 Ko"],
  [76_434, "76 KB", "76 Ko"],
  [999_900, "1 MB", "1 Mo"],
  [1_234_567, "1.2 MB", "1,2 Mo"],
  [4_200_000_000, "4.2 GB", "4,2 Go"],
])("%d bytes are %s and %s", (bytes, en, fr) => {
  expect(fileSize(bytes)).toEqual({ en: en.replace(" ", "\u00a0"), fr: fr.replace(" ", "\u00a0") });
});

it.each([
  [0, "0", "0"],
  [999, "999", "999"],
  [1234567, "1,234,567", "1\u00a0234\u00a0567"],
])("%d is %s and %s", (count, en, fr) => {
  expect(countIn(count)).toEqual({ en, fr });
});
