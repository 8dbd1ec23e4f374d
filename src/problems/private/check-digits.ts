/** The check digit of card and social insurance numbers (ISO/IEC 7812-1): whether a text of digits has the right one. */
export function passesLuhn(digits: string): boolean {
  let total = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    total += value > 9 ? value - 9 : value;
  }
  return total % 10 === 0 && !/^0+$/.test(digits);
}

/** The check digits of an IBAN without spaces (ISO 13616): letters as 10 to 35, the whole modulo 97 is 1. */
export function passesIban(iban: string): boolean {
  const moved = iban.slice(4) + iban.slice(0, 4);
  const digits = moved.toUpperCase().replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return BigInt(digits) % 97n === 1n;
}
