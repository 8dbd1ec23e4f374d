/** What an account is known by: code hosts compare names, which are ASCII, without case. */
export function accountKey(account: string): string {
  return account.toLowerCase();
}

/** Whether two accounts are one. */
export function isSameAccount(one: string, other: string): boolean {
  // No letter of ASCII becomes two in the other case.
  return one === other || (one.length === other.length && accountKey(one) === accountKey(other));
}
