import type { Host, World } from "./host.ts";
import { bitbucketHost } from "./hosts/bitbucket.ts";
import { gitHost } from "./hosts/git.ts";
import { treeByGit } from "./hosts/git-tree.ts";
import { githubHost } from "./hosts/github.ts";
import { gitlabHost } from "./hosts/gitlab.ts";
import { allHosts } from "./hosts/index.ts";
import type { TextReaders } from "./hosts/texts.ts";
import { turns } from "./hosts/turns.ts";
import { withTrees } from "./hosts/with-trees.ts";

/** Tokens, each for one host only; without one, a host is asked as anyone may. */
export interface Tokens {
  readonly github?: string | undefined;
  /** By the name of the host: `gitlab.com`. */
  readonly gitlab?: Readonly<Record<string, string>>;
  readonly bitbucket?: string | undefined;
}

/** Every kind of host as one, all in turn: never more than a few requests are under way, over all of them. */
export function everyHost(world: World, readers: TextReaders, tokens: Tokens = {}): Host {
  const common = { ...readers, world, turns: turns() };
  const treeOf = treeByGit(common);
  return allHosts({
    github: githubHost({ ...common, token: tokens.github }),
    gitlab: withTrees(gitlabHost({ ...common, tokenOf: (host) => tokens.gitlab?.[host] }), treeOf, world),
    bitbucket: withTrees(bitbucketHost({ ...common, token: tokens.bitbucket }), treeOf, world),
    git: gitHost(common),
  });
}
