/** Whether two accounts are one: code hosts compare their names, which are ASCII, without case. */
export function isSameAccount(one: string, other: string): boolean {
  return one === other || (one.length === other.length && one.toLowerCase() === other.toLowerCase());
}
