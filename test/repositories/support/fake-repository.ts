/** A repository on any of the fake hosts. What is left out is as in a plain, public, healthy one. */
export interface FakeRepository {
  readonly private?: boolean;
  readonly archived?: boolean;
  readonly disabled?: boolean;
  /** Without any commit. */
  readonly empty?: boolean;
  /** The default branch; `main`. */
  readonly branch?: string;
  readonly topics?: readonly string[];
  readonly stars?: number;
  readonly forks?: number;
  /** The files of the default branch, name and text. */
  readonly files?: Readonly<Record<string, string>>;
  /** By their ids. */
  readonly commits?: Readonly<Record<string, FakeCommit>>;
  /** By their numbers: when they were merged, null where they were not. */
  readonly pulls?: Readonly<Record<number, string | null>>;
  /** Paths under which it was known before. */
  readonly formerly?: readonly string[];
  /** The host answers for it with this status. */
  readonly status?: number;
}

export interface FakeCommit {
  /** Whether the default branch holds it (true), it exists elsewhere (false), or is a tag's own id ("tag"). */
  readonly on?: boolean | "tag";
  readonly tree?: string;
  readonly date?: string;
  /** The files at the commit; those of the default branch where they are left out. */
  readonly files?: Readonly<Record<string, string>>;
  /** What the host says of its licence (GitHub only), such as `MIT`; NOASSERTION where it is left out. */
  readonly licence?: string;
}

export type FakeRepositories = Readonly<Record<string, FakeRepository>>;

export interface FoundRepository {
  /** As it is called now. */
  readonly path: string;
  readonly repository: FakeRepository;
  /** A number that stays the same when it is renamed. */
  readonly id: number;
}

/** Finds repositories as hosts do: without case, and by former names. */
export function finder(repositories: FakeRepositories) {
  const all = Object.entries(repositories).map(([path, repository], n) => ({ path, repository, id: n + 1 }));
  const byPath = new Map(all.map((one) => [one.path.toLowerCase(), one]));
  const byFormer = new Map(
    all.flatMap((one) => (one.repository.formerly ?? []).map((path) => [path.toLowerCase(), one] as const)),
  );
  return {
    now: (path: string): FoundRepository | undefined => byPath.get(path.toLowerCase()),
    formerly: (path: string): FoundRepository | undefined => byFormer.get(path.toLowerCase()),
    byId: (id: number): FoundRepository | undefined => all[id - 1],
  };
}

export function filesAt(
  repository: FakeRepository,
  ref: string,
): Readonly<Record<string, string>> | undefined {
  if (/^[0-9a-f]{40}$/.test(ref)) {
    if (ref === tipOf(repository)) return repository.files ?? {};
    const commit = repository.commits?.[ref];
    return commit && (commit.files ?? repository.files ?? {});
  }
  return ref === "HEAD" || ref === branchOf(repository) ? (repository.files ?? {}) : undefined;
}

export function branchOf(repository: FakeRepository): string {
  return repository.branch ?? "main";
}

/** The newest commit of every fake repository, which no record names. */
export function tipOf(repository: FakeRepository): string {
  return repository.empty ? "" : "f".repeat(40);
}

export const SOME_DATE = "2021-07-20T14:00:00Z";
export const SOME_TREE = "e".repeat(40);
