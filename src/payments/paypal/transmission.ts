/** What PayPal says of a notification in its headers; every part has its form, none is believed yet. */
export interface Transmission {
  readonly id: string;
  /** As it was sent, for its very characters are signed. */
  readonly time: string;
  readonly signature: Buffer;
  readonly certificate: string;
  readonly algorithm: string;
}

/** Headers as they came: name, value, name, value (`rawHeaders` of node:http), so that one that came twice is seen. */
export type RawHeaders = readonly string[];

/** The forms of PayPal's own interface (verify_webhook_signature), and no `|`, which parts the signed message. */
const ID = /^(?!\d+$)[\w-]{2,50}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;
const LONGEST = 500;

/** The one value of a header; undefined where it is missing, or came twice and so would mean what the reader likes. */
export function onlyHeader(headers: RawHeaders, name: string): string | undefined {
  const values = headers.filter((_, at) => at % 2 === 1 && headers[at - 1]?.toLowerCase() === name);
  return values.length === 1 ? values[0] : undefined;
}

/** Reads the five headers that a signature needs; undefined where one is missing, came twice, or has not its form. */
export function readTransmission(headers: RawHeaders): Transmission | undefined {
  const part = (name: string): string => onlyHeader(headers, `paypal-${name}`) ?? "";
  const id = part("transmission-id");
  const time = part("transmission-time");
  const signature = fromBase64(part("transmission-sig"));
  const certificate = part("cert-url");
  const algorithm = part("auth-algo");
  if (!ID.test(id) || !TIME.test(time) || Number.isNaN(Date.parse(time))) return undefined;
  if (!signature || !isPlain(certificate) || !isPlain(algorithm)) return undefined;
  return { id, time, signature, certificate, algorithm };
}

function isPlain(text: string): boolean {
  return text.length <= LONGEST && /^[\x21-\x7e]+$/.test(text);
}

/** Node reads past what is no base64, so that several texts would be one signature: only the text that it writes counts. */
function fromBase64(text: string): Buffer | undefined {
  if (text === "" || text.length > LONGEST) return undefined;
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes : undefined;
}
