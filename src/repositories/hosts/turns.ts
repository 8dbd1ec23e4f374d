/** Does the work when its turn comes, and gives back what it gave. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/** Requests that may be under way at once, over all hosts: the number, kind to hosts that serve everyone. */
export const MOST_AT_ONCE = 4;

/** Lets at most `most` works be under way at once; the others wait in the order in which they came. */
export function turns(most: number = MOST_AT_ONCE): Turns {
  const waiting: (() => void)[] = [];
  let underWay = 0;
  return async (work) => {
    if (underWay < most) underWay += 1;
    // Whoever ends hands over the place, so that the count never drops between the two.
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else underWay -= 1;
    }
  };
}
