import type { FrontMatterFault } from "../content/front-matter.ts";
import type { YamlFault, YamlFaultKind } from "../content/yaml-faults.ts";
import type { Bilingual } from "../model/locale.ts";
import type { Problem } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";

type Said = Pick<Problem, "message" | "tip">;

const TEMPLATE_TIP: Bilingual = {
  en: "A record begins with a line ---, then its fields, then another line ---, then its text.",
  fr: "Une fiche commence par une ligne ---, puis ses champs, puis une autre ligne ---, puis son texte.",
};

/** What to say where a file cannot be split into fields and text. */
export const FRONT_MATTER_FAULTS: Record<FrontMatterFault, Said> = {
  missing: {
    message: { en: "The file does not begin with ---.", fr: "Le fichier ne commence pas par ---." },
    tip: TEMPLATE_TIP,
  },
  unclosed: {
    message: {
      en: "The fields are not closed by a second ---.",
      fr: "Les champs ne sont pas fermés par un second ---.",
    },
    tip: TEMPLATE_TIP,
  },
  language: {
    message: {
      en: "Only YAML can stand between the lines ---.",
      fr: "Seul du YAML peut se trouver entre les lignes ---.",
    },
    tip: {
      en: "Write three dashes and nothing else on the first line.",
      fr: "N’écrivez que trois tirets sur la première ligne.",
    },
  },
};

/** What to say of each fault of YAML, without the words of the parser. */
export const YAML_FAULTS: Record<YamlFaultKind, Said> = {
  alias: {
    message: {
      en: "YAML anchors and aliases (& and *) are not allowed.",
      fr: "Les ancres et alias de YAML (& et *) ne sont pas permis.",
    },
    tip: {
      en: "Write the value out. If the text begins with & or *, put it in quotes.",
      fr: "Écrivez la valeur en toutes lettres. Si le texte commence par & ou *, mettez-le entre guillemets droits.",
    },
  },
  tag: {
    message: { en: "YAML tags (!) are not allowed.", fr: "Les étiquettes de YAML (!) ne sont pas permises." },
    tip: {
      en: "Remove the tag. If the text begins with !, put it in quotes.",
      fr: "Supprimez l’étiquette. Si le texte commence par !, mettez-le entre guillemets droits.",
    },
  },
  "duplicate-key": {
    message: { en: "This field is written twice.", fr: "Ce champ est écrit deux fois." },
    tip: { en: "Keep one of the two.", fr: "Gardez l’un des deux." },
  },
  "forbidden-key": {
    message: { en: "This name cannot be a field.", fr: "Ce nom ne peut pas être celui d’un champ." },
    tip: { en: "Remove the line.", fr: "Supprimez la ligne." },
  },
  tab: {
    message: {
      en: "A tab indents this line; YAML wants spaces.",
      fr: "Cette ligne est en retrait par une tabulation ; YAML veut des espaces.",
    },
    tip: { en: "Replace the tab by two spaces.", fr: "Remplacez la tabulation par deux espaces." },
  },
  indent: {
    message: {
      en: "This line is not indented as its neighbours are.",
      fr: "Le retrait de cette ligne n’est pas celui de ses voisines.",
    },
    tip: {
      en: "Fields of one level begin in the same column.",
      fr: "Les champs d’un même niveau commencent à la même colonne.",
    },
  },
  colon: {
    message: {
      en: "There is a second “: ” in this line, or a line break too many.",
      fr: "Il y a un second « : » dans cette ligne, ou un saut de ligne de trop.",
    },
    tip: {
      en: 'Put a text with a colon in quotes: "First: second".',
      fr: 'Mettez entre guillemets droits un texte qui contient un deux-points : "Un : deux".',
    },
  },
  "no-colon": {
    message: {
      en: "This line is not “name: value”.",
      fr: "Cette ligne n’est pas de la forme « nom: valeur ».",
    },
    tip: {
      en: "Write a colon and a space after the name, or indent the line if it goes on with the one before.",
      fr: "Mettez un deux-points et une espace après le nom, ou mettez la ligne en retrait si elle continue la précédente.",
    },
  },
  unclosed: {
    message: {
      en: "A quote, bracket or brace is missing here.",
      fr: "Il manque ici un guillemet, un crochet ou une accolade.",
    },
    tip: {
      en: "Close what you opened on this line or before.",
      fr: "Fermez ce qui a été ouvert sur cette ligne ou avant.",
    },
  },
  "several-documents": {
    message: { en: "There is a line --- too many.", fr: "Il y a une ligne --- de trop." },
    tip: TEMPLATE_TIP,
  },
  "not-a-mapping": {
    message: {
      en: "There are no fields (name: value) here.",
      fr: "Il n’y a pas de champs (nom : valeur) ici.",
    },
    tip: TEMPLATE_TIP,
  },
  other: {
    message: { en: "This is not valid YAML.", fr: "Ceci n’est pas du YAML valide." },
    tip: {
      en: "Look at this line and the one before: a missing quote, bracket or space after a colon is the usual cause.",
      fr: "Regardez cette ligne et la précédente : il manque souvent un guillemet, un crochet ou l’espace après un deux-points.",
    },
  },
};

/** What to say of a fault in a text: of a field that is written twice, with its name. */
export function saidOfFault({ kind, offset }: YamlFault, yaml: string): Said {
  const name =
    kind === "duplicate-key"
      ? /^["']?([^"':\n]{1,60})/.exec(yaml.slice(offset, offset + 100))?.[1]
      : undefined;
  const { message, tip } = YAML_FAULTS[kind];
  if (name === undefined) return { message, tip };
  return {
    message: {
      en: `The field “${quote(name.trim())}” is written twice.`,
      fr: `Le champ « ${quote(name.trim())} » est écrit deux fois.`,
    },
    tip,
  };
}
