import type { Register } from "../register/register.ts";
import { allowedHosts } from "../register/repository-address.ts";
import type { Instant } from "../time/calendar.ts";
import type { Archive } from "./archive.ts";
import { confirmationsFile } from "./confirmations-file.ts";
import type { Host } from "./host.ts";
import { merge } from "./merge.ts";
import { plan } from "./plan.ts";
import { reportOf, type RunReport } from "./report.ts";
import { toArchive } from "./to-archive.ts";

export interface Look {
  /** What `_data/repositories.json` should hold from now on. */
  readonly text: string;
  readonly report: RunReport;
}

/**
 * Looks at every linked repository of a register: what there is to ask, the answers of the hosts, and what is known with
 * them. Hosts never fail as a whole, so that there always is something to write.
 * @param archive is asked to keep what was delivered; left out, nobody is
 */
export async function lookAtRepositories(
  register: Register,
  host: Host,
  now: Instant,
  archive?: Archive,
): Promise<Look> {
  const { program } = register;
  const planned = plan(register, program, now);
  const answers = await host.look(planned.map(({ question }) => question));
  const answered = planned.flatMap(({ key }, index) => {
    const answer = answers[index];
    return answer ? [{ key, answer }] : [];
  });
  const known = merge(register, program, answered, now);
  const archived = await archive?.save(toArchive(known, allowedHosts(program)));
  return {
    text: confirmationsFile(known),
    report: { ...reportOf(register, known, planned.length), ...(archived && { archived }) },
  };
}
