/** The words of the charts: what each one shows, said from its own numbers. Numbers come in as their language writes them. */

function awards(count: number): string {
  return `${count} ${count === 1 ? "award" : "awards"}`;
}

function are(count: number): string {
  return count === 1 ? "is" : "are";
}

export const charts = {
  table: "The numbers",
  tableOf: (title: string) => `The numbers: ${title}`,
  csv: "Download as CSV",
  link: "Link to this chart",
  about: (title: string, what: string) => `${what}: ${title}`,
  shownRows: (shown: number, all: number) => `Shown are ${shown} of ${all} rows; the CSV file has them all.`,
  nothing: "Nothing to show yet",
  period: (from: string, to: string) => `${from} to ${to}`,
  until: (day: string) => `up to ${day}`,
  notKnown: "not known",
  none: "none",
  others: (count: number) => `${count} others`,
  few: (count: number) =>
    count === 1
      ? "This stands on a single record: it says nothing of the next one."
      : `This stands on ${count} records only: too few to say anything of the next one.`,
  days: (text: string, count: number) => `${text} ${count === 1 ? "day" : "days"}`,
  columns: {
    awards: "Awards",
    committed: "Committed",
    paid: "Paid",
    share: "Share",
    payments: "Payments",
  },
  overTime: {
    title: "Spend over time",
    measure: (period: string) =>
      `Committed by the date of award, and paid by the date of payment, with all taxes, ${period}`,
    measureYears: (period: string) =>
      `Committed by the date of award, and paid by the date of payment, with all taxes, by fiscal year, ${period}`,
    quarter: "Quarter",
    year: "Fiscal year",
    quarterName: (quarter: string) => `Q${quarter}`,
    quarterOf: (quarter: string, year: string) => `Q${quarter} of ${year}`,
    committed: "Committed",
    paid: "Paid",
    empty: "No award has been made, so that no money was committed.",
    only: (amount: string, when: string) => `All of the ${amount} was committed in ${when}`,
    equal: (amount: string, count: string) => `The same was committed in each of ${count} periods: ${amount}`,
    peak: (amount: string, when: string, share: string) =>
      `Most was committed in ${when}: ${amount}, ${share} of all`,
    total: (committed: string, count: number) => `In all, ${committed} was committed by ${awards(count)}.`,
    paidTotal: (paid: string) => `${paid} was paid.`,
    inYear: (amount: string, year: string) => `${amount} in ${year}`,
    trend: (last: string, before: string) =>
      `In the last fiscal years that are over it was ${before}, and ${last}.`,
    unknown: (count: number) =>
      `For ${count === 1 ? "one period" : `${count} periods`}, an amount is not known; a question mark stands in place of its column.`,
    running: (when: string) => `${when} is not over.`,
    none: (count: number) =>
      `${count === 1 ? "In one period" : `In ${count} periods`} nothing was committed.`,
  },
  byTeam: {
    title: "Spend by team",
    measure: (period: string) => `Committed with all taxes, ${period}`,
    name: "Team",
    empty: "No team has made an award yet.",
    only: (name: string, amount: string) => `All of the ${amount} was spent by one team, ${name}`,
    equal: (count: number, amount: string) => `${count} teams spent the same: ${amount} each`,
    first: (name: string, share: string, amount: string) => `${name} spends the most: ${share} of ${amount}`,
    tie: (count: number, share: string, amount: string) =>
      `${count} teams spend the most, each ${share} of ${amount}`,
  },
  bySkill: {
    title: "Spend by skill",
    measure: (period: string) => `Committed with all taxes for work that needs the skill, ${period}`,
    name: "Skill",
    empty: "No award names a skill yet.",
    only: (name: string, amount: string) => `Only one skill was asked for: ${name}, for ${amount}`,
    equal: (count: number, amount: string) => `${count} skills were asked for alike: ${amount} each`,
    first: (name: string, share: string, amount: string) =>
      `${name} is the skill most bought: it was needed for ${share} of ${amount}`,
    tie: (count: number, share: string, amount: string) =>
      `${count} skills are the most bought, each needed for ${share} of ${amount}`,
    overlapping:
      "An award with several skills counts in full for each of them, so that the bars add up to more than all.",
  },
  spread: {
    firstLast: (first: string, last: string) => `The amounts go from ${first} down to ${last}.`,
    unrecorded: (count: number) => `For ${awards(count)} this is not recorded.`,
    unknown: (count: number) =>
      `For ${count === 1 ? "one row" : `${count} rows`} the amount is not known; such a bar is missing.`,
  },
  flow: {
    title: "From opportunity to payment",
    measure: (period: string) => `Opportunities that reached each step, ${period}`,
    empty: "No opportunity has been posted yet.",
    headline: (paid: number, posted: number) =>
      paid === 0
        ? `${posted === 1 ? "One opportunity was" : `${posted} opportunities were`} posted; none has come as far as payment yet`
        : `${paid} of ${posted} ${posted === 1 ? "opportunity" : "opportunities"} went all the way to payment`,
    of: (count: number, all: number) => `${count} of ${all}`,
    drop: (lost: number, from: string, to: string) =>
      `The largest step down is from “${from}” to “${to}”: ${lost} fewer.`,
    noDrop: "Every opportunity went through every step.",
    underWay: (count: number) => `${count} ${are(count)} under way.`,
    ended: (cancelled: number, terminated: number, without: number) =>
      `${cancelled} ${are(cancelled)} cancelled, ${terminated} terminated, ${without} closed without award.`,
    step: "Step",
    reached: "Reached it",
    here: "Now there",
    cancelled: "Cancelled there",
    terminated: "Terminated there",
    without: "Closed without award",
  },
  stages: {
    title: "Days per stage",
    measure: (period: string) => `Calendar days from one milestone to the next, ${period}`,
    empty: "No purchase has gone through two steps whose days are known.",
    planKept: (name: string, days: string, plan: string) =>
      `${name}: a median of ${days}, within the plan of ${plan}`,
    planMissed: (name: string, days: string, plan: string) =>
      `${name}: a median of ${days}, over the plan of ${plan}`,
    longest: (name: string, days: string) => `The longest stage is ${name}, with a median of ${days}`,
    range: "Middle half",
    median: "Median",
    plan: "Plan",
    traditional: "Traditional way",
    reading: (name: string, low: string, high: string) =>
      `“${name}” varies the most: half of the values lie between ${low} and ${high} days.`,
    aims: (name: string, plan: string, traditional: string) =>
      `For “${name}”, the plan is ${plan} and the traditional way takes ${traditional}.`,
    unknown: (count: number) => `Of ${count === 1 ? "one stage" : `${count} stages`} nothing is known.`,
    stage: "Stage",
    n: "n",
    missing: "Not known for",
    lower: "First quartile",
    upper: "Third quartile",
    business: "Median in business days",
  },
  payTime: {
    title: "Time to pay",
    measure: (period: string) =>
      `Calendar days from the later of invoice and acceptance to the last payment, a mark for each award, ${period}`,
    measureMany: (period: string) =>
      `Calendar days from the later of invoice and acceptance to the last payment, ${period}. A circle stands for the awards around it: the larger, the more`,
    empty: "No award has been paid in full yet, or nobody knows how long it took.",
    one: (days: string) => `The one payment that is known took ${days}`,
    equal: (count: number, days: string) => `Each of ${count} payments took ${days}`,
    half: (days: string) => `Half of the payments came within ${days}`,
    halfWithin: (days: string, kept: string, standard: string) =>
      `Half of the payments came within ${days}; ${kept} within the standard of ${standard}`,
    standard: (days: string) => `Standard: ${days}`,
    planned: (days: string) => `Plan: ${days}`,
    longest: (days: string, title: string) => `The longest took ${days}: ${title}.`,
    late: (count: number, beyond: number) =>
      count === 0
        ? "None came late."
        : `${count} came late, ${beyond === 0 ? "drawn as diamonds" : "drawn as diamonds, or as triangles where they are beyond the scale"}.`,
    trend: (first: string, second: string) =>
      `The median of the earlier half of the payments is ${first}, that of the later half ${second}.`,
    farOff: (count: number) =>
      `${count === 1 ? "One is" : `${count} are`} beyond the scale, drawn as triangles at its upper end.`,
    unknown: (count: number) =>
      `How long it took is not known for ${awards(count)}, which ${count === 1 ? "is" : "are"} not drawn.`,
    award: "Award",
    team: "Team",
    from: "Counted from",
    paid: "Paid in full",
    days: "Days",
    within: "Within the standard",
    yes: "Yes",
    no: "No",
  },
  applications: {
    title: "Applications",
    measure: (period: string) => `Opportunities by the number of applications they received, ${period}`,
    empty: "No award tells how many applications there were.",
    one: (count: number) =>
      `The one opportunity that is known had ${count} ${count === 1 ? "application" : "applications"}`,
    equal: (n: number, count: number) =>
      `Each of ${n} opportunities had ${count} ${count === 1 ? "application" : "applications"}`,
    median: (median: string, n: number) => `Half of ${n} opportunities had ${median} or more applications`,
    single: (count: number) =>
      count === 0
        ? "None had a single application."
        : `${count} had a single application, which is no competition.`,
    most: (count: string) => `The most was ${count}.`,
    pass: (share: string) => `${share} of all applications passed the evaluation.`,
    unknown: (count: number) => `The number is not known for ${awards(count)}.`,
    received: "Applications received",
    opportunities: "Opportunities",
    bin: (from: string, to: string) => `${from} to ${to}`,
  },
  concentration: {
    title: "Concentration",
    measure: (period: string) => `Share of the money that was committed to the largest suppliers, ${period}`,
    empty: "No supplier is named yet.",
    one: (name: string) => `All of the spend that can be told apart went to one supplier, ${name}`,
    equal: (count: number) => `The spend is spread evenly: ${count} suppliers have the same share`,
    headline: (share: string, half: number, all: number) =>
      half === 1
        ? `One of ${all} suppliers has ${share} of the spend`
        : `The largest supplier has ${share} of the spend; half of it goes to ${half} of ${all} suppliers`,
    reading: (name: string, share: string) => `The largest is ${name}, with ${share}.`,
    three: (share: string) => `The three largest have ${share} together.`,
    withheld: (count: number) =>
      `${awards(count)} to suppliers whose names are withheld ${are(count)} left out.`,
    equalLine: "if all had the same",
    across: "suppliers, the largest first",
    rank: "Rank",
    supplier: "Supplier",
    cumulated: "Share with all before",
  },
};
