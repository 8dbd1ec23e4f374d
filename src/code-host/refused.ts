/** The host's own words and number for what it did not do. */
export interface HostRefusal {
  readonly status: number;
  readonly message: string;
}

/** What a failed call says of itself; undefined where it was not the host that refused. */
export function refusalOf(error: unknown): HostRefusal | undefined {
  if (!(error instanceof Error) || !("status" in error) || typeof error.status !== "number") return undefined;
  return { status: error.status, message: error.message };
}

/** An answer, or another where the host refuses with one of some statuses. */
export async function unlessRefused<T, U>(
  answer: Promise<T>,
  statuses: readonly number[],
  otherwise: () => U | Promise<U>,
): Promise<T | U> {
  try {
    return await answer;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal !== undefined && statuses.includes(refusal.status)) return otherwise();
    throw error;
  }
}

/** An answer, or nothing where the host says that there is none. */
export function orNothing<T>(answer: Promise<T>): Promise<T | undefined> {
  return unlessRefused(answer, [404], () => undefined);
}
