import { z } from "zod";
import type { BitbucketRepository } from "./bitbucket-client.ts";
import type { Told } from "./told.ts";

const folder = z.object({
  values: z.array(z.object({ path: z.string(), type: z.string() })),
  next: z.string().optional(),
});

/** Names are told a hundred at a time. */
const PAGE = 100;
const MOST_PAGES = 5;

/** The names of the files in the top folder at a commit. */
export async function fileNames(at: BitbucketRepository, commit: string): Promise<Told<string[]>> {
  const names: string[] = [];
  let page: string | undefined = "";
  for (let pages = 1; pages <= MOST_PAGES && page !== undefined; pages += 1) {
    const said: Told<z.output<typeof folder>> = await at.json(
      folder,
      `/src/${commit}/?pagelen=${PAGE}${page}`,
    );
    if (said.kind !== "told") return said;
    names.push(...said.value.values.filter(({ type }) => type === "commit_file").map(({ path }) => path));
    page = nextPage(said.value.next);
  }
  return { kind: "told", value: names };
}

/** Bitbucket names the next page by a whole address; only its token is taken from there, never the address. */
function nextPage(next: string | undefined): string | undefined {
  const token = /[?&]page=([\w.%=-]{1,200})/.exec(next ?? "")?.[1];
  return token === undefined ? undefined : `&page=${token}`;
}
