/** As much of DER (ITU-T X.690) as a certificate needs: a tag, a length, a content. */
function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  const length = content.length;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const bytes = Buffer.from(length.toString(16).padStart(length > 0xff ? 4 : 2, "0"), "hex");
  return Buffer.concat([Buffer.from([tag, 0x80 | bytes.length]), bytes, content]);
}

export const sequence = (...items: readonly Uint8Array[]): Buffer => der(0x30, ...items);
export const set = (...items: readonly Uint8Array[]): Buffer => der(0x31, ...items);
export const integer = (value: number): Buffer => der(0x02, Buffer.from([value]));
export const yes = (): Buffer => der(0x01, Buffer.from([0xff]));
export const nothing = (): Buffer => der(0x05);
export const octets = (content: Uint8Array): Buffer => der(0x04, content);
export const bits = (content: Uint8Array): Buffer => der(0x03, Buffer.from([0]), content);
export const utf8 = (text: string): Buffer => der(0x0c, Buffer.from(text));
/** A part that its number names, as `[3]`. */
export const part = (number: number, content: Uint8Array): Buffer => der(0xa0 | number, content);
/** The same for a text without a tag of its own. */
export const textPart = (number: number, text: string): Buffer => der(0x80 | number, Buffer.from(text));

/** @param numbers as in "2.5.29.19" */
export function oid(numbers: string): Buffer {
  const [first = 0, second = 0, ...rest] = numbers.split(".").map(Number);
  const bytes = [40 * first + second, ...rest].flatMap((number) => {
    const septets = [number & 0x7f];
    for (let left = number >>> 7; left > 0; left >>>= 7) septets.unshift(0x80 | (left & 0x7f));
    return septets;
  });
  return der(0x06, Buffer.from(bytes));
}

/** GeneralizedTime, to the second, in UTC. */
export function time(instant: string): Buffer {
  return der(0x18, Buffer.from(new Date(instant).toISOString().replace(/[-:T]|\.\d+/g, "")));
}
