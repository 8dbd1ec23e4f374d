import { taxOn, toCents, type Cents } from "../model/money.ts";
import type { Holidays } from "../time/business-days.ts";
import { planOf, type Plan } from "./calendar.ts";
import { rateOf, REGIONS, TEAMS, type Region } from "./programme.ts";
import { seeded, type Random } from "./random.ts";
import { TOPICS, type Topic } from "./topics.ts";

/** What the files of one opportunity and of its award have in common. */
export interface Purchase {
  readonly ref: string;
  readonly topic: Topic;
  readonly plan: Plan;
  readonly team: string;
  readonly hours: number;
  readonly price: Cents;
  readonly region: Region;
  readonly tax: Cents;
  readonly licence: string;
  readonly repository: string;
  readonly supplier: string;
  /** Late enough for its ledger to be still under way. */
  readonly recent: boolean;
  readonly random: Random;
}

const LICENCES = ["MIT", "MIT", "Apache-2.0", "BSD-3-Clause", "GPL-3.0-or-later"] as const;
const REGION_KEYS = Object.keys(REGIONS) as [Region, ...Region[]];
/** In any 365 days no supplier comes twice, so that nothing looks like a contract split in two. */
const SUPPLIERS = 1_100;
/** The pilot adds ten hours of overhead to the estimate, and suggests $60 to $100 an hour. */
const OVERHEAD_HOURS = 10;

/** Makes up the purchase with a place among all. Each has its own seed, so that it depends on nothing before it. */
export function purchaseAt(index: number, records: number, holidays: Holidays): Purchase {
  const random = seeded(records * 1_000_003 + index);
  const plan = planOf(index, records, holidays, random);
  const topic = topicAt(index, random);
  const hours = random.whole(20, 90);
  // Now and then a team offers less than it should (MA-202), as in any register.
  const rate = random.chance(0.01) ? random.whole(50, 59) : random.whole(60, 85);
  const price = toCents((hours + OVERHEAD_HOURS) * rate * 100);
  const region = random.pick(REGION_KEYS);
  const number = String(plan.number).padStart(3, "0");
  return {
    ref: `${plan.year}-${number}-${topic.slug}`,
    topic,
    plan,
    team: TEAMS[index % TEAMS.length] ?? "",
    hours,
    price,
    region,
    tax: taxOn(price, rateOf(region)),
    licence: random.pick(LICENCES),
    repository: `https://github.com/example-gov/${topic.slug}-${plan.year}-${number}`,
    supplier: String(index % SUPPLIERS).padStart(4, "0"),
    recent: index >= records * 0.95,
    random,
  };
}

/** A team takes one topic after the other, so that most of its opportunities are unlike those before; now and then it does not. */
function topicAt(index: number, random: Random): Topic {
  const turn = Math.floor(index / TEAMS.length) + index;
  return random.chance(0.02) ? random.pick(TOPICS) : (TOPICS[turn % TOPICS.length] ?? TOPICS[0]);
}
