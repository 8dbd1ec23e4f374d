/** Whether two accounts are one: code hosts compare their names without case. */
export function isSameAccount(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}
