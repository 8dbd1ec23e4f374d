import type { Content } from "./write-folder.ts";

/** A programme in one language, under a path of its own, in another country and without what a programme may leave out. */
export const english: Content = {
  program: {
    name: { en: "Small purchases" },
    department: { en: "City of Springfield" },
    url: "https://example.org/micro-acquisition/",
    languages: ["en"],
    currency: "USD",
    time_zone: "America/New_York",
    limit: { amount: "3500.00", includes_tax: "false" },
    price: "ceiling",
    lengths: { title: "120", summary: "500" },
    payment_methods: { card: { en: "Card" } },
  },
  teams: { it: { name: { en: "Information technology" } } },
  skills: { python: { name: { en: "Python" } } },
  opportunities: {
    "2026-001-open-one": {
      fields: {
        title: { en: "A map of hydrants" },
        team: "it",
        price: "3500.00",
        skills: ["python"],
        posted: "2026-11-16",
        closes: "2026-12-14 14:30",
      },
      body: "## What we need\n\nA map. See [the data](https://example.net/hydrants).\n",
    },
    "2026-002-paid-one": {
      fields: {
        title: { en: "A list of trees" },
        summary: { en: "All trees of the city." },
        team: "it",
        price: "2000.00",
        posted: "2026-03-02",
        closes: "2026-03-30 14:30",
        demonstration: "true",
      },
    },
  },
  awards: {
    "2026-002-paid-one": {
      fields: {
        supplier: { name: "Supplier A" },
        price: "1500.00",
        awarded: "2026-04-02",
        demonstration: "true",
      },
      events: [{ event: "paid", date: "2026-05-01", amount: "1500.00" }],
    },
  },
};
