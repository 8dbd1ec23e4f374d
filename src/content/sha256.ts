/**
 * SHA-256 (FIPS 180-4) of bytes, in hexadecimal. Our own, because the rules run in browsers too, where there is no
 * `node:crypto`, and the browser's own digest cannot be asked without waiting.
 */
export function sha256(bytes: Uint8Array): string {
  const padded = withLength(bytes);
  const view = new DataView(padded.buffer);
  const hash = Uint32Array.from(START);
  for (let block = 0; block < padded.length; block += 64) mix(hash, view, block);
  return Array.from(hash, (word) => word.toString(16).padStart(8, "0")).join("");
}

/** The same of a text, as it is stored: in UTF-8. */
export function sha256OfText(text: string): string {
  return sha256(UTF8.encode(text));
}

const UTF8 = new TextEncoder();

/** The first 32 bits of the fractional parts of the square roots of the first 8 primes, and of the cube roots of the first 64. */
const PRIMES = firstPrimes(64);
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const ROUNDS = Uint32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));

/** The words of one block, used again for each. */
const WORDS = new Uint32Array(64);

function mix(hash: Uint32Array, view: DataView, block: number): void {
  for (let i = 0; i < 16; i += 1) WORDS[i] = view.getUint32(block + i * 4);
  for (let i = 16; i < 64; i += 1) {
    const [early, late] = [at(WORDS, i - 15), at(WORDS, i - 2)];
    const first = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const second = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    WORDS[i] = at(WORDS, i - 16) + first + at(WORDS, i - 7) + second;
  }
  let [a, b, c, d, e, f, g, h] = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => at(hash, i)) as Eight;
  for (let i = 0; i < 64; i += 1) {
    const second = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const chosen = (e & f) ^ (~e & g);
    const one = (h + second + chosen + at(ROUNDS, i) + at(WORDS, i)) | 0;
    const first = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const most = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + first + most) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (hash[i] = at(hash, i) + word));
}

type Eight = [number, number, number, number, number, number, number, number];

function at(words: Uint32Array, index: number): number {
  return words[index] ?? 0;
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The bytes, a one, zeros, and their length in bits: whole blocks of 64 bytes. */
function withLength(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array((Math.floor((bytes.length + 8) / 64) + 1) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x2000_0000));
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
  return padded;
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n += 1) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes;
}

function fraction(root: number): number {
  return Math.floor((root % 1) * 0x1_0000_0000);
}
