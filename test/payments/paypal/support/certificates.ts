import { generateKeyPairSync, sign, X509Certificate, type KeyObject } from "node:crypto";
import {
  bits,
  integer,
  nothing,
  octets,
  oid,
  part,
  sequence,
  set,
  textPart,
  time,
  utf8,
  yes,
} from "./der.ts";

/** Made while the tests run, so that no private key is ever kept: node:crypto reads certificates, but makes none. */
export interface Made {
  readonly pem: string;
  readonly certificate: X509Certificate;
  readonly name: string;
  readonly privateKey: KeyObject;
}

export interface Wanted {
  /** Its common name, and where it is no authority also its alternative name. */
  readonly name: string;
  /** Who signs it; itself where nobody is named. */
  readonly issuer?: Pick<Made, "name" | "privateKey">;
  readonly authority?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly keys?: Keys;
}

interface Keys {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

const SHA256_WITH_RSA = sequence(oid("1.2.840.113549.1.1.11"), nothing());

export function rsaKeys(modulusLength = 2048): Keys {
  return generateKeyPairSync("rsa", { modulusLength });
}

export function makeCertificate(wanted: Wanted): Made {
  const { name, authority = false, from = "2026-01-01", to = "2028-01-01", keys = rsaKeys() } = wanted;
  const issuer = wanted.issuer ?? { name, privateKey: keys.privateKey };
  const constraints = sequence(oid("2.5.29.19"), yes(), octets(authority ? sequence(yes()) : sequence()));
  const names = sequence(oid("2.5.29.17"), octets(sequence(textPart(2, name))));
  const body = sequence(
    part(0, integer(2)),
    integer(1),
    SHA256_WITH_RSA,
    distinguished(issuer.name),
    sequence(time(from), time(to)),
    distinguished(name),
    keys.publicKey.export({ type: "spki", format: "der" }),
    part(3, sequence(constraints, ...(authority ? [] : [names]))),
  );
  const signature = sign("sha256", body, issuer.privateKey);
  const certificate = new X509Certificate(sequence(body, SHA256_WITH_RSA, bits(signature)));
  return { pem: certificate.toString(), certificate, name, privateKey: keys.privateKey };
}

function distinguished(name: string): Buffer {
  return sequence(set(sequence(oid("2.5.4.3"), utf8(name))));
}
