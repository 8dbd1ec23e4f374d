import type { RepositoryFacts } from "../../model/repositories.ts";
import type { FactName, Failure } from "../host.ts";
import type { GithubName } from "./github-name.ts";

/** A repository that was asked about, by either API. */
export type GithubSeen =
  | {
      readonly kind: "seen";
      /** As it is called now: the address in the record may be an older one. */
      readonly name: GithubName;
      readonly facts: RepositoryFacts;
      readonly unread: readonly FactName[];
      readonly etag?: string;
    }
  | { readonly kind: "unchanged" }
  | { readonly kind: "failed"; readonly failure: Failure };
