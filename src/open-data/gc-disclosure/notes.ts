import { frenchTypography } from "../../i18n/typography.ts";
import type { Bilingual } from "../../model/locale.ts";
import { CONTRACT_COLUMNS, type ContractColumn, type ContractRow } from "./columns.ts";
import { isByCard, type DisclosedRow } from "./contracts.ts";

/** What a procurement officer must see to before a row is disclosed. */
export interface Note {
  readonly column: ContractColumn;
  readonly note: Bilingual;
}

const note = (en: string, fr: string): Bilingual => ({ en, fr: frenchTypography(fr) });

/** Columns in which nothing is to be filled in: the template has done away with them, or they are for other contracts. */
const NOT_NEEDED: ReadonlySet<ContractColumn> = new Set([
  "additional_comments_en",
  "additional_comments_fr",
  "agreement_type_code",
  "standing_offer_number",
  "socioeconomic_indicator",
]);

/** What records do not say, and where an officer finds it. */
const EMPTY: Partial<Record<ContractColumn, Bilingual>> = {
  vendor_name: note(
    "The record withholds the supplier’s name: the law may ask for it all the same.",
    "La fiche ne publie pas le nom du fournisseur : la loi peut l’exiger tout de même.",
  ),
  vendor_postal_code: note(
    "The first three characters of the supplier’s postal code, or NA outside of Canada: no address is published here.",
    "Les trois premiers caractères du code postal du fournisseur, ou NA hors du Canada : aucune adresse n’est publiée ici.",
  ),
  buyer_name: note(
    "The buyer’s name on the contract: records name roles, not people.",
    "Le nom de l’acheteur au contrat : les fiches nomment des rôles, pas des personnes.",
  ),
  economic_object_code: note(
    "The economic object by which the department recorded the expense.",
    "L’article économique sous lequel le ministère a consigné la dépense.",
  ),
  contract_period_start: note(
    "The day on which the work could begin: the record does not say when the terms were signed.",
    "Le jour où le travail pouvait commencer : la fiche ne dit pas quand les conditions ont été signées.",
  ),
  delivery_date: note(
    "The last day of the contract: the record gives no day of delivery.",
    "Le dernier jour du contrat : la fiche ne donne pas de date de livraison.",
  ),
  commodity_code: note(
    "The commodity code of the work (GSIN or UNSPSC).",
    "Le code de bien ou de service du travail (NIBS ou UNSPSC).",
  ),
  country_of_vendor: note(
    "The supplier’s country: the record places it in no province or territory.",
    "Le pays du fournisseur : la fiche ne le situe dans aucune province ni aucun territoire.",
  ),
  solicitation_procedure: note(
    "The procedure: anyone could apply on the programme’s own site, and not by the government’s electronic tendering service (TC, most likely).",
    "La méthode : n’importe qui pouvait postuler sur le site du programme, sans passer par le service électronique d’appels d’offres du gouvernement (TC, selon toute vraisemblance).",
  ),
  number_of_bids: note(
    "How many applied: the record does not say.",
    "Le nombre de candidatures : la fiche ne le dit pas.",
  ),
  award_criteria: note(
    "How the supplier was chosen, in the template’s codes.",
    "La façon dont le fournisseur a été choisi, selon les codes du modèle.",
  ),
  intellectual_property: note(
    "Who owns the intellectual property by the signed terms; the code itself is under an open licence.",
    "À qui appartient la propriété intellectuelle selon les conditions signées; le code lui-même est sous licence libre.",
  ),
  former_public_servant: note(
    "Whether the supplier is a former public servant in receipt of a pension.",
    "Si le fournisseur est un ancien fonctionnaire touchant une pension.",
  ),
};

/** Everything else that a row lacks. */
const NOT_SAID = note(
  "The records do not say: fill it in by the contract’s file.",
  "Les fiches ne le disent pas : remplissez d’après le dossier du contrat.",
);

const CONFIRM_ID = note(
  "This is the record’s id: put the department’s own contract number in its place if it has one.",
  "C’est l’identifiant de la fiche : mettez à sa place le numéro de contrat du ministère, s’il en a un.",
);

const CONFIRM_VALUE = note(
  "Compare it with the commitment in the department’s financial system.",
  "Comparez-la avec l’engagement inscrit dans le système financier du ministère.",
);

const CONFIRM_CARD = note(
  "It was paid by acquisition card: make sure that it is disclosed once, as a contract or in the yearly row of card purchases.",
  "Le contrat a été payé par carte d’achat : assurez-vous qu’il n’est divulgué qu’une fois, comme contrat ou dans la ligne annuelle des achats par carte.",
);

const NO_COMMENT = note(
  "The reason of the amendment is not written in this language.",
  "La raison de la modification n’est pas écrite dans cette langue.",
);

/** What is to be confirmed or filled in for a row, in the order of the columns. */
export function notesOf({ contract, row }: DisclosedRow): readonly Note[] {
  return CONTRACT_COLUMNS.flatMap((column): Note[] => {
    if (column === "procurement_id") return [{ column, note: CONFIRM_ID }];
    if (column === "contract_value")
      return [
        { column, note: CONFIRM_VALUE },
        ...(isByCard(contract) ? [{ column, note: CONFIRM_CARD }] : []),
      ];
    const missing = row[column] === undefined && !NOT_NEEDED.has(column);
    return missing ? missingNote(column, row) : [];
  });
}

function missingNote(column: ContractColumn, { instrument_type: type }: ContractRow): Note[] {
  switch (column) {
    case "comments_en":
    case "comments_fr":
      return type === "A" ? [{ column, note: NO_COMMENT }] : [];
    // The code explains itself once it is filled in.
    case "description_en":
    case "description_fr":
      return [];
    default:
      return [{ column, note: EMPTY[column] ?? NOT_SAID }];
  }
}
