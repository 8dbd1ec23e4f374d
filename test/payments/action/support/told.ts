import type { FakeGithub } from "./fake-github.ts";
import { LEDGER } from "./records.ts";

interface Issue {
  readonly number: number;
  readonly title: string;
  readonly state: string;
  readonly body: string | null;
  readonly user: { readonly login: string };
  readonly labels: readonly { readonly name: string }[];
}

interface Pull extends Issue {
  readonly merged_at: string | null;
  readonly head: { readonly ref: string };
}

/** The names of the ledger's files on the default branch. */
export async function ledgerOn(host: FakeGithub): Promise<string[]> {
  const files = await host.get<{ name: string }[]>(`contents/${LEDGER.slice(0, -1)}?ref=main`);
  return files.map(({ name }) => name).filter((name) => name !== "award.md");
}

/** All that the workflow has left on the host, in words that a reviewer can read: files, pull requests, issues. */
export async function told(host: FakeGithub): Promise<string> {
  const parts: string[] = [];
  for (const name of await ledgerOn(host)) {
    const file = await host.get<{ content: string }>(`contents/${LEDGER}${name}?ref=main`);
    parts.push(`FILE ${LEDGER}${name}\n${Buffer.from(file.content, "base64").toString("utf8")}`);
  }
  for (const pull of (await host.get<Pull[]>("pulls?state=all&per_page=100")).sort(byNumber)) {
    const state = pull.merged_at === null ? pull.state : "merged";
    parts.push(
      `PULL REQUEST #${pull.number} (${state}) from ${pull.head.ref}\n${pull.title}\n\n${pull.body ?? ""}${await commentsOn(host, pull.number)}`,
    );
  }
  for (const issue of (await host.get<Issue[]>("issues?state=all&per_page=100")).sort(byNumber)) {
    const labels = issue.labels.map(({ name }) => name).sort();
    parts.push(
      `ISSUE #${issue.number} (${issue.state}) by ${issue.user.login}\n${issue.title}\nLabels: ${labels.join(", ")}\n\n${issue.body ?? ""}${await commentsOn(host, issue.number)}`,
    );
  }
  return `${parts.join(`\n${"=".repeat(80)}\n`)}\n`;
}

export async function commentsOn(host: FakeGithub, issue: number): Promise<string> {
  const comments = await host.get<{ body: string; user: { login: string } }[]>(
    `issues/${issue}/comments?per_page=100`,
  );
  return comments.map(({ body, user }) => `\n${"-".repeat(40)} ${user.login}:\n${body}`).join("");
}

function byNumber(a: Issue, b: Issue): number {
  return a.number - b.number;
}
