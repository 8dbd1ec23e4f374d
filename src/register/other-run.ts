/**
 * Whether the process that left something is another one, which may still be at it. What has this process’s own number was left
 * by one that had the number before, as happens in containers, which have few.
 */
export function isOtherRun(id: number): boolean {
  if (id === process.pid) return false;
  try {
    // Signal 0 is sent to nobody; it only asks.
    return process.kill(id, 0);
  } catch (error) {
    // A program of somebody else is there too, though it may not be asked.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
