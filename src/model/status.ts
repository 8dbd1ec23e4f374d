/** Every status an opportunity can have, in the order in which a life runs. */
export const STATUSES = [
  "draft",
  "upcoming",
  "open",
  "evaluating",
  "awarded",
  "in-progress",
  "delivered",
  "accepted",
  "invoiced",
  "certified",
  "paid",
  "closed-without-award",
  "cancelled",
  "terminated",
] as const;

export type Status = (typeof STATUSES)[number];

/** How a list groups statuses: what a vendor can still do. */
export type Phase = "upcoming" | "open" | "evaluating" | "closed";
