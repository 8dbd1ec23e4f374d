/** Pages that are open at a time: one for each processor. */
const LANES = 2;

/**
 * Does something with each item, a few at a time.
 *
 * @param openLane makes what a lane needs, such as a page of its own, and gives what is done with each item
 */
export async function inLanes<Item>(
  items: readonly Item[],
  openLane: () => Promise<(item: Item) => Promise<void>>,
): Promise<void> {
  const waiting = [...items].reverse();
  const run = async (): Promise<void> => {
    const work = await openLane();
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: LANES }, run));
}
