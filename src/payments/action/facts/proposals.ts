import type { Octokit } from "octokit";
import { z } from "zod";
import { isOurs, type Repository } from "../../../code-host/repository.ts";
import { textOf } from "../../../code-host/text-of.ts";
import { isRef, type Ref } from "../../../model/ref.ts";
import { readRecordFile } from "../../../register/read-file.ts";
import type { ProposedEvent } from "../../next-event.ts";
import { refOfBranch } from "../branch.ts";
import { formOfEvent } from "../markers.ts";

/** An open pull request of ours that brings one event. */
export interface Proposal {
  readonly pull: number;
  readonly branch: string;
  readonly ref: Ref;
  readonly title: string;
  readonly body: string;
  /** The issue of the form that asked for it. */
  readonly form: number | undefined;
  readonly path: string;
  readonly text: string;
  /** What its file says; undefined where it cannot be read. */
  readonly event: ProposedEvent | undefined;
}

/**
 * Finds open proposals. What comes from a fork, or from somebody else, is none.
 * @param isLookedAt by the award, and by the issue of the form that asked
 */
export async function openProposals(
  octokit: Octokit,
  repository: Repository,
  base: string,
  isLookedAt: (ref: Ref, form: number | undefined) => boolean,
): Promise<readonly Proposal[]> {
  const pulls = await octokit.paginate(octokit.rest.pulls.list, {
    ...repository,
    state: "open",
    base,
    per_page: 100,
  });
  const ours = pulls.filter(
    ({ user, head, base: { repo } }) => isOurs(user) && isSameRepository(head.repo, repo),
  );
  const proposals: Proposal[] = [];
  for (const { number: pull, title, body, head } of ours) {
    const named = refOfBranch(head.ref);
    const form = formOfEvent(body ?? "");
    if (named === undefined || !isRef(named) || !isLookedAt(named, form)) continue;
    const basehead = `${base}...${head.ref}`;
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ ...repository, basehead });
    const path = data.files?.find(({ filename }) => filename.startsWith(`awards/${named}/`))?.filename ?? "";
    const text = path === "" ? undefined : await textOf(octokit, repository, path, `refs/heads/${head.ref}`);
    proposals.push({
      pull,
      branch: head.ref,
      ref: named,
      title,
      body: body ?? "",
      form,
      path,
      text: text ?? "",
      event: text === undefined ? undefined : eventIn(path, text),
    });
  }
  return proposals;
}

function isSameRepository(
  one: { readonly full_name: string } | null,
  other: { readonly full_name: string },
): boolean {
  return one?.full_name.toLowerCase() === other.full_name.toLowerCase();
}

const text = z.string();
const written = z.object({
  event: text,
  date: text,
  actor: text,
  amount: text.optional(),
  evidence: text.optional(),
  until: text.optional(),
  note: z.object({ en: text.optional(), fr: text.optional() }).optional(),
});

/** What a file of ours proposes, as it was proposed. */
function eventIn(path: string, file: string): ProposedEvent | undefined {
  const bytes = new TextEncoder().encode(file);
  const folder = { list: () => [], read: (_: string, most: number) => bytes.subarray(0, most + 1) };
  const read = written.safeParse(readRecordFile(folder, path, "event", [])?.fields);
  return read.success ? read.data : undefined;
}
