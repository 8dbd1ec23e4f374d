import type { Ref } from "../../../model/ref.ts";
import { sectionFor } from "../../guards/delegation.ts";
import { EVENT_KINDS } from "../../../model/event.ts";
import { nextEvent } from "../../next-event.ts";
import type { Deed } from "../deed.ts";
import type { Facts } from "../facts.ts";
import type { Proposal } from "../facts/proposals.ts";
import { noAward } from "../refusal.ts";
import { RECORDED, withdrawnComment } from "../words/answer.ts";
import { eventBody, eventTitle } from "../words/proposal.ts";

/**
 * Makes open proposals anew on the newest base where another event went before them, and closes those that have no place any more.
 * @param ref an award; all of them where it is undefined
 */
export function renewProposals(facts: Facts, ref: Ref | undefined): readonly Deed[] {
  return facts.proposals
    .filter((proposal) => ref === undefined || proposal.ref === ref)
    .flatMap((proposal) => renew(facts, proposal));
}

function renew({ register, now }: Facts, proposal: Proposal): readonly Deed[] {
  const { pull, branch, ref, event, form, path, text } = proposal;
  // A file that cannot be read was written by somebody else: the check of the pull request says so.
  if (!event) return [];
  const next = nextEvent(register, ref, event, now);
  switch (next.kind) {
    case "file": {
      if (next.path === path && next.text === text) return [];
      const kind = EVENT_KINDS.find((one) => one === event.event);
      const approvedAs = kind && sectionFor(kind);
      const body = eventBody(next.event, next.path, {
        currency: register.program.currency,
        approvedAs,
        form,
      });
      const title = eventTitle(ref, next.event);
      return [{ kind: "propose", ref, branch, path: next.path, text: next.text, title, body }];
    }
    case "already":
      return [{ kind: "close-pull", pull, comment: withdrawnComment([RECORDED]) }];
    case "no-award":
      return [{ kind: "close-pull", pull, comment: withdrawnComment([noAward(ref)]) }];
    case "refused":
      return [
        {
          kind: "close-pull",
          pull,
          comment: withdrawnComment(
            next.problems.filter(({ level }) => level === "error").map(({ message }) => message),
          ),
        },
      ];
  }
}
