import { isSame } from "./json.ts";
import type { Amendment, Content, ContractPart, Tag, TenderStatus } from "./model.ts";

/** Before these, a tender is only planned. */
const PLANNED: readonly TenderStatus[] = ["planning", "planned"];

/** What a release is about: what is new in a process, or has changed, since the release before. At least one. */
export function tagsOf(before: Content | undefined, now: Content): readonly Tag[] {
  const tags = [
    ...planningTags(before, now),
    ...tenderTags(before, now),
    ...awardTags(before, now),
    ...contractTags(before, now),
  ];
  if (tags.length > 0) return tags;
  // A name, or a process that this one repeats.
  return [isPlanned(now) ? "planningUpdate" : "tenderUpdate"];
}

function isPlanned({ tender }: Content): boolean {
  return PLANNED.includes(tender.status);
}

function planningTags(before: Content | undefined, now: Content): readonly Tag[] {
  if (!before) return now.planning || isPlanned(now) ? ["planning"] : [];
  const isChanged =
    !isSame(before.planning, now.planning) || (isPlanned(now) && !isSame(before.tender, now.tender));
  return isChanged ? ["planningUpdate"] : [];
}

function tenderTags(before: Content | undefined, now: Content): readonly Tag[] {
  if (isPlanned(now)) return [];
  const tags: Tag[] = [];
  const isNew = !before || isPlanned(before);
  const isCancelled = isOver(now) && !(before && isOver(before));
  if (isNew) tags.push("tender");
  else if (hasNew(before.tender.amendments, now.tender.amendments)) tags.push("tenderAmendment");
  // That it is complete is told by the award.
  else if (!isCancelled && !isSame(besidesStatus(before), besidesStatus(now))) tags.push("tenderUpdate");
  else if (now.tender.status === "unsuccessful" && before.tender.status !== "unsuccessful")
    tags.push("tenderUpdate");
  if (isCancelled) tags.push("tenderCancellation");
  return tags;
}

function isOver({ tender: { status } }: Content): boolean {
  return status === "cancelled" || status === "withdrawn";
}

function besidesStatus({ tender }: Content): Content["tender"] {
  return { ...tender, status: "complete" };
}

function awardTags(before: Content | undefined, now: Content): readonly Tag[] {
  if (!now.awards) return before?.awards ? ["awardUpdate"] : [];
  if (!before?.awards) return ["award"];
  return isSame(before.awards, now.awards) && isSame(before.bids, now.bids) ? [] : ["awardUpdate"];
}

function contractTags(before: Content | undefined, now: Content): readonly Tag[] {
  const [was, is] = [before?.contracts?.[0], now.contracts?.[0]];
  if (!is) return was ? ["contractUpdate"] : [];
  const tags: Tag[] = [];
  const hasEnded = isEnded(is) && !(was && isEnded(was));
  if (!was) tags.push("contract");
  else if (hasNew(was.amendments, is.amendments)) tags.push("contractAmendment");
  else if (!isSame(agreed(was, hasEnded), agreed(is, hasEnded))) tags.push("contractUpdate");
  if (is.implementation && !was?.implementation) tags.push("implementation");
  else if (!isSame(was?.implementation, is.implementation)) tags.push("implementationUpdate");
  if (hasEnded) tags.push("contractTermination");
  return tags;
}

function isEnded({ status }: ContractPart): boolean {
  return status === "terminated" || status === "cancelled";
}

/** A contract without what came of it; its status too is left out where its end is told by a tag of its own. */
function agreed(contract: ContractPart, hasEnded: boolean): ContractPart {
  return { ...contract, implementation: undefined, status: hasEnded ? "terminated" : contract.status };
}

function hasNew(before: readonly Amendment[] | undefined, now: readonly Amendment[] | undefined): boolean {
  const known = new Set(before?.map(({ id }) => id));
  return (now ?? []).some(({ id }) => !known.has(id));
}
