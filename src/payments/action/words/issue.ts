import type { Ref } from "../../../model/ref.ts";
import type { Opportunity } from "../../../register/register.ts";
import { trackingMarker } from "../markers.ts";
import { both, say, theirs } from "./both.ts";

/** The title of an award's issue. */
export function issueTitle(ref: Ref): string {
  return `Payment · Paiement : ${ref}`.replace(" :", "\u00a0:");
}

/** What an award's issue is for. It does not change; where the award stands is in its comment. */
export function issueBody(ref: Ref, opportunity: Pick<Opportunity, "title"> | undefined): string {
  return both(trackingMarker(ref), (locale) => {
    const title = opportunity?.title[locale] ?? opportunity?.title.en ?? opportunity?.title.fr;
    const subject = title === undefined ? ref : `${ref} (${theirs(title)})`;
    return say(locale, {
      en: `This issue follows the payment of the contract ${subject}. The comment below says where it stands and on whom it waits; it is kept up to date by the programme’s Action, from the files in \`awards/${ref}/\`, which alone count. To record what has happened, open an issue with the form “payment event”. Everything here is public: write nothing private.`,
      fr: `Ce billet suit le paiement du contrat ${subject}. Le commentaire ci-dessous dit où il en est et qui doit agir; l’Action du programme le tient à jour d’après les fichiers de \`awards/${ref}/\`, qui seuls comptent. Pour inscrire ce qui s’est passé, ouvrez un billet avec le formulaire « événement de paiement ». Tout ce qui est écrit ici est public : n’écrivez rien de privé.`,
    });
  });
}
