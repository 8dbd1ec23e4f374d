import { HYPHENS, type LicenceWord } from "./licence-words.ts";

/**
 * How a word may stand in the name of a party: `plain` as a word of names, `doubtful` as a word that may be one, such as a
 * handle in small letters, `barred` as a word of sentences.
 */
type NameKind = "plain" | "doubtful" | "barred";

/** Her Majesty the Queen in Right of Canada, as represented by the Minister of Employment and Social Development: 18. */
export const LONGEST_NAME = 25;
const LONGEST_WORD = 40;
/** Three handles, or a name of three words that licences have too. */
const MOST_DOUBTFUL = 3;

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Between the words of a name, and what stands in a text for a name or a year. */
const BETWEEN = words(`
  the a an of and or in for by at as et al de du des la le les l d en au aux à par von van der den del di da dos y und
  its other others individual respective original present now represented représenté représentée e v c ©
  copyright copyrights droit auteur name names year yyyy yy date dates fullname email url portions
  various see these people to file txt md rst`);

/** Of organisations and their addresses. */
const ORGANISATIONS = words(`
  software foundation inc incorporated ltd ltée limited llc corp corporation corporations company co gmbh plc
  university universities université college institute institut institution institutions school laboratory laboratories
  labs department département ministry minister ministère ministre majesty majesté his her sa king queen roi reine right
  chef crown couronne government gouvernement canada canadian national nationale public publique publics services service
  works health santé employment emploi social sociale développement development digital numérique technology technologies
  systems system network networks internet computer computing science sciences research project projects team group
  community open source authors author contributors contributor holder holders owner owners developer developers
  maintainers affiliates subsidiaries regents trustees board society association council commission
  agency agence office bureau treasury secretariat consortium collaboration initiative alliance organization entities
  entity related international united states america division street floor suite avenue road box`);

/** By which a sentence permits, forbids, limits or asks for something: never in a name, whatever its capitals. */
const SENTENCES = words(`
  not no non nor never none only except exception exceptions unless must shall may can cannot could will would should
  might without within until after before if when while where however but provided is are was were be been being has have
  had do does did this that these those you your yours we our they them who which what any every each anyone everyone
  nobody someone all use used uses using user users usage copy copies copying copied modify modified modification
  distribute distributed distribution redistribute redistributed redistribution publish sell sells selling sale sold buy
  purchase purchased pay pays paid paying payment payments fee fees charge charged price cost costs royalty royalties
  money dollars subscription subscribers customer customers client clients license licenses licensed licensee licensor
  sublicense agreement agreements contract sign signed terms term terminate terminates terminated termination expire
  expires expired expiry void voided revoke revoked revocable withdrawn rescinded deny denies denied denial forbid
  forbidden prohibit prohibits prohibited prohibition restrict restricted restriction restrictions limit limits
  permission permissions permit permits permitted allow allows allowed grant grants granted approval approve approved
  consent authorization authorized unauthorized require requires required requiring need needs needed obtain obtained
  request requested confidential confidentiality proprietary secret secrets trade trademark trademarks patent patents
  commercial commercially noncommercial nonprofit personal private internal evaluation trial demo demonstration military
  evil warranty liability condition conditions conditional additional subject under valid invalid null nullified ends
  ended day days month months years reserved closed instead above below foregoing following notwithstanding supersedes
  ne pas aucun aucune sauf interdit interdite interdits interdites interdiction défendu défendue uniquement seulement
  exclusivement doit doivent peut peuvent usage utilisation utiliser utilisé paiement payer payant payante frais redevance
  autorisation autorisé autorisée permis permise accord contrat clause commerciale commerciaux commerciales réserve
  réservé réservée est sont sera nul nulle révoqué révoquée refusé refusée`);

const PLAIN = new Set([...BETWEEN, ...ORGANISATIONS]);
const BARRED = new Set(SENTENCES);

/**
 * How a word may stand in a name.
 * @param common the words that licences write in small letters: those are no names, unless they have a capital
 */
function nameKind({ written, isAddress }: LicenceWord, common: ReadonlySet<string>): NameKind {
  // Several words may hide in one: no-use-without-payment.
  const parts = written.split(HYPHENS).filter((part) => part !== "");
  // An address may end in .be or .is.
  const said = isAddress ? parts.filter((part) => part.length > 2) : parts;
  if (written.length > LONGEST_WORD || said.some(isBarred)) return "barred";
  if (isAddress) return "plain";
  const kinds = parts.map((part) => partKind(part, common));
  if (kinds.every((kind) => kind === "plain")) return "plain";
  return parts.length > 1 || !kinds.includes("barred") ? "doubtful" : "barred";
}

function isBarred(part: string): boolean {
  return BARRED.has(part.toLowerCase());
}

function partKind(part: string, common: ReadonlySet<string>): NameKind {
  const word = part.toLowerCase();
  if (PLAIN.has(word) || /\p{N}/u.test(word) || word.length === 1) return "plain";
  const isCommon = common.has(word);
  if (/^\p{Lu}/u.test(part)) return isCommon ? "doubtful" : "plain";
  return isCommon ? "barred" : "doubtful";
}

/**
 * How many of the first words may be a name, or names and years one after another.
 * @param most no more than these
 */
export function nameLength(
  words: readonly LicenceWord[],
  common: ReadonlySet<string>,
  most = LONGEST_NAME,
): number {
  let doubtful = 0;
  const end = words.slice(0, most).findIndex((word) => {
    const kind = nameKind(word, common);
    if (kind === "doubtful") doubtful += 1;
    return kind === "barred" || doubtful > MOST_DOUBTFUL;
  });
  return end < 0 ? Math.min(words.length, most) : end;
}
