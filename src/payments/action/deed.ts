import type { Ref } from "../../model/ref.ts";
import type { Label } from "./labels.ts";

/** An issue by its number, or the one that is opened for an award in the same round of deeds. */
export type IssueAt = number | { readonly opened: Ref };

/** One thing to do on the host. Each is done once, however often it is asked for. */
export type Deed =
  /** Brings a file by a pull request, or makes the open one anew on the newest base. */
  | {
      readonly kind: "propose";
      readonly ref: Ref;
      readonly branch: string;
      readonly path: string;
      readonly text: string;
      readonly title: string;
      readonly body: string;
    }
  /** Adds a file to the default branch, on the commit that was looked at and on no other. */
  | {
      readonly kind: "commit";
      readonly path: string;
      readonly text: string;
      readonly message: string;
      readonly parent: string;
    }
  | { readonly kind: "close-pull"; readonly pull: number; readonly comment: string }
  | { readonly kind: "make-label"; readonly label: Label }
  | { readonly kind: "open-issue"; readonly ref: Ref; readonly title: string; readonly body: string }
  | { readonly kind: "edit-issue"; readonly issue: number; readonly title: string; readonly body: string }
  | { readonly kind: "comment"; readonly issue: IssueAt; readonly body: string }
  | { readonly kind: "edit-comment"; readonly id: number; readonly body: string }
  | { readonly kind: "remove-comment"; readonly id: number }
  | { readonly kind: "add-labels"; readonly issue: IssueAt; readonly names: readonly string[] }
  | { readonly kind: "remove-label"; readonly issue: number; readonly name: string }
  | { readonly kind: "close-issue"; readonly issue: IssueAt; readonly done: boolean }
  | { readonly kind: "reopen-issue"; readonly issue: number };

/** What a deed is, on one line, for the log of a run and for a dry run. Nothing that somebody wrote is in it. */
export function describeDeed(deed: Deed): string {
  switch (deed.kind) {
    case "propose":
      return `pull request · demande de tirage: ${deed.path} (${deed.branch})`;
    case "commit":
      return `commit: ${deed.path}`;
    case "close-pull":
      return `close the pull request · fermer la demande de tirage: #${deed.pull}`;
    case "make-label":
      return `label · étiquette: ${deed.label.name}`;
    case "open-issue":
      return `open an issue · ouvrir un billet: ${deed.ref}`;
    case "edit-issue":
      return `issue · billet: #${deed.issue}`;
    case "comment":
      return `comment · commentaire: ${nameOf(deed.issue)}`;
    case "edit-comment":
      return `update a comment · mettre à jour un commentaire: ${deed.id}`;
    case "remove-comment":
      return `remove our own comment · enlever notre propre commentaire: ${deed.id}`;
    case "add-labels":
      return `labels · étiquettes: ${nameOf(deed.issue)} + ${deed.names.join(", ")}`;
    case "remove-label":
      return `label · étiquette: #${deed.issue} − ${deed.name}`;
    case "close-issue":
      return `close the issue · fermer le billet: ${nameOf(deed.issue)}`;
    case "reopen-issue":
      return `reopen the issue · rouvrir le billet: #${deed.issue}`;
  }
}

function nameOf(issue: IssueAt): string {
  return typeof issue === "number" ? `#${issue}` : issue.opened;
}
