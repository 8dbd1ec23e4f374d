import type { Bilingual } from "../../model/locale.ts";
import { decide } from "./decide.ts";
import { NOTHING, type Decision } from "./decide/decision.ts";
import { pathWhenSigned } from "./decide/record.ts";
import { describeDeed } from "./deed.ts";
import { execute } from "./execute.ts";
import { gatherFacts, type Done, type Facts, type Job, type Sources } from "./facts.ts";
import type { ReadRequest } from "./request.ts";
import { askedLines } from "./words/asked.ts";
import { loggedLine } from "./words/both.ts";

export interface Outcome extends Pick<Decision, "job" | "refused" | "failed" | "published"> {
  /** What is told to whoever looks at the run. Nothing that somebody wrote is in it but in a quote that is safe. */
  readonly lines: readonly string[];
}

/** How often a run looks again: once for what it does, and more where others are at work at the same time. */
const MOST_LOOKS = 8;

/** Says which job a request needs, and what would be done; does nothing. */
export async function look(request: ReadRequest, sources: Sources): Promise<Outcome> {
  if (request.kind === "nothing") return { ...NOTHING, lines: [] };
  const facts = await gatherFacts(request, "read", sources, NOTHING_DONE);
  const { job, deeds, refused, failed } = decide(facts);
  const isDry = "dryRun" in request && request.dryRun;
  const lines = [
    ...asked(request),
    ...(isDry ? dryLines(facts, job, deeds.map(describeDeed)) : []),
    ...refused.map(loggedLine),
  ];
  return { job: isDry ? undefined : job, refused, failed, published: false, lines };
}

/** What the reviewers of an environment read before they approve. */
function asked(request: ReadRequest): readonly string[] {
  return request.kind === "record" ? askedLines(request) : [];
}

const NOTHING_DONE: Done = { proposals: [], opened: [], directRefused: false };

/** Gathers facts, decides and executes, until nothing is left to do. Throws where that never comes, or the host fails. */
export async function act(
  request: ReadRequest,
  job: Exclude<Job, "read">,
  sources: Sources,
): Promise<Outcome> {
  const once = askedOnce(sources);
  let done = NOTHING_DONE;
  const lines: string[] = [...asked(request)];
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const decision = decide(await gatherFacts(request, job, once, done));
    if (decision.job !== undefined && decision.job !== job)
      throw new Error(`This needs the job “${decision.job}”, and not “${job}”.`);
    if (decision.deeds.length === 0)
      return { ...decision, lines: [...lines, ...decision.refused.map(loggedLine)] };
    lines.push(...decision.deeds.map((deed) => `- ${describeDeed(deed)}`));
    const executed = await execute(decision.deeds, sources);
    done = {
      proposals: [...done.proposals.filter(isNotIn(executed.proposals)), ...executed.proposals],
      opened: [...done.opened, ...executed.opened],
      directRefused: done.directRefused || executed.directRefused,
    };
  }
  throw new Error("Others are at work on the same award: start the run again.");
}

/** PayPal is asked once a run, however often it looks. */
function askedOnce(sources: Sources): Sources {
  const { askPayment } = sources;
  if (!askPayment) return sources;
  let asked: ReturnType<typeof askPayment> | undefined;
  return { ...sources, askPayment: (notice, expected) => (asked ??= askPayment(notice, expected)) };
}

function isNotIn(others: Done["proposals"]): (one: Done["proposals"][number]) => boolean {
  return ({ pull }) => others.every((other) => other.pull !== pull);
}

function dryLines(facts: Facts, job: Decision["job"], deeds: readonly string[]): string[] {
  const said = (words: Bilingual): string => loggedLine(words);
  const gate = job === "certify" ? "section-34" : job === "requisition" ? "section-33" : undefined;
  if (gate !== undefined) {
    const { request } = facts;
    const path = request.kind === "record" ? pathWhenSigned(facts, request) : undefined;
    return [
      said({
        en: `Dry run: it would wait for approval in the environment ${gate}, and then commit the event${path === undefined ? "; nobody on the delegation list may sign it today." : ` as ${path}.`}`,
        fr: `Essai à blanc : on attendrait l’approbation dans l’environnement ${gate}, puis l’événement serait inscrit${path === undefined ? "; personne sur la liste de délégation ne peut le signer aujourd’hui." : ` dans ${path}.`}`,
      }),
    ];
  }
  return [
    said(
      deeds.length === 0
        ? { en: "Dry run: nothing would be done.", fr: "Essai à blanc : rien ne serait fait." }
        : { en: "Dry run; this would be done:", fr: "Essai à blanc ; voici ce qui serait fait :" },
    ),
    ...deeds.map((deed) => `- ${deed}`),
  ];
}
