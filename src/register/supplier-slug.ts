/** What stands in an address as it is: letters and digits of any script. */
const PLAIN = /^[\p{L}\p{M}\p{N}]*$/u;
/** Shorter than what file systems take as a name, whatever the script. */
const MOST = 60;

/**
 * A supplier's key (`supplierKey`) as a part of an address: the same name always has the same. Signs are written by their numbers,
 * so that nothing in a name leads out of its folder, and two keys never have one slug.
 * @example `erablelogiciel`, `c~2b~2blab`
 */
export function supplierSlug(key: string): string {
  if (key.length <= MOST && PLAIN.test(key)) return key;
  const slug = Array.from(key, (sign) =>
    PLAIN.test(sign) ? sign : `~${(sign.codePointAt(0) ?? 0).toString(16)}~`,
  );
  return slug.length <= MOST ? slug.join("") : `${slug.slice(0, MOST).join("")}~${checksum(key)}`;
}

/** 32 bits that tell long names with one beginning apart (FNV-1a). */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
