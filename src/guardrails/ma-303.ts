import { problemAt } from "../content/record-file.ts";
import { moneyIn } from "../i18n/money.ts";
import { decimalIn } from "../i18n/numbers.ts";
import { OUTSIDE } from "../model/award.ts";
import type { LocalText } from "../model/locale.ts";
import { taxOn } from "../model/money.ts";
import type { Program } from "../model/program.ts";
import { didYouMean } from "../problems/did-you-mean.ts";
import type { Problem } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";
import type { Award } from "../register/register.ts";
import { awards, where } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const rightTax: Rule = {
  id: "MA-303",
  name: { en: "The tax of the supplier’s region", fr: "La taxe de la région du fournisseur" },
  level: "error",
  sources: ["proposal"],
  what: {
    en: "An award gives the supplier’s region, a key of the programme’s table of taxes (or “outside”, for a supplier who is in none of them and charges no tax), and the tax that the programme’s table has for the supplier’s region, on the price, rounded to the cent. Amendments are amounts with their tax.",
    fr: "Un contrat indique la région du fournisseur, une clé du tableau des taxes du programme (ou « outside », pour un fournisseur qui n’est dans aucune et ne perçoit pas de taxe), et la taxe que le tableau du programme prévoit pour la région du fournisseur, sur le prix, arrondie au cent. Les montants des modifications comprennent leur taxe.",
  },
  why: {
    en: "A wrong tax is a wrong payment, and a missing one can hide that the limit is passed.",
    fr: "Une taxe fausse est un paiement faux, et une taxe absente peut cacher que la limite est dépassée.",
  },
  fix: {
    en: "Give the supplier’s region and its tax, on the price, rounded to the cent.",
    fr: "Indiquez la région du fournisseur et sa taxe, sur le prix, arrondie au cent.",
  },
  numbers: ["taxes"],
  judged: where(({ taxes }) => taxes !== undefined, awards()),
  check: (register, program) => {
    const { taxes } = program;
    if (!taxes) return [];
    return [...register.awards.values()].flatMap((award) => [
      ...wrongRegion(award, taxes),
      ...(award.tax === undefined ? missing(award, taxes) : wrongTax(award, award.tax, taxes, program)),
    ]);
  },
};

type Taxes = NonNullable<Program["taxes"]>;
type Tax = NonNullable<Award["tax"]>;

/** Without a region that the table has, nobody can say whether a tax is missing. */
function wrongRegion({ file, supplier: { region } }: Award, taxes: Taxes): Problem[] {
  if (region === OUTSIDE || (region !== undefined && Object.hasOwn(taxes, region))) return [];
  const meant = region === undefined ? undefined : regionMeantBy(region, taxes);
  const keys = Object.keys(taxes).join(", ");
  return [
    problemAt(file, ["supplier", "region"], {
      ...FAULT,
      message:
        region === undefined
          ? { en: "The supplier’s region is missing.", fr: "La région du fournisseur manque." }
          : {
              en: `“${quote(region)}” is not a region of the programme’s taxes.`,
              fr: `« ${quote(region)} » n’est pas une région des taxes du programme.`,
            },
      tip:
        meant === undefined
          ? {
              en: `Give one of: ${keys}; or “${OUTSIDE}” for a supplier who is in none of them, such as in another country.`,
              fr: `Indiquez l’une de celles-ci : ${keys} ; ou « ${OUTSIDE} » pour un fournisseur qui n’est dans aucune, comme dans un autre pays.`,
            }
          : { en: `Did you mean ${meant}?`, fr: `Vouliez-vous écrire ${meant} ?` },
    }),
  ];
}

/** The key of a region that is written by its name, as `Québec`, or nearly. */
function regionMeantBy(written: string, taxes: Taxes): string | undefined {
  const keys = new Map(
    Object.entries(taxes).flatMap(([key, { name }]) =>
      [name.en, name.fr, key].flatMap((one): [string, string][] => (one === undefined ? [] : [[one, key]])),
    ),
  );
  const near = didYouMean(written, [...keys.keys()]);
  return near === undefined ? undefined : keys.get(near);
}

/** A supplier who is outside charges none; whether one of an unknown region does is not known. */
function missing({ file, supplier }: Award, taxes: Taxes): Problem[] {
  if (supplier.region !== undefined && !Object.hasOwn(taxes, supplier.region)) return [];
  return [
    problemAt(file, ["tax"], {
      ...FAULT,
      message: { en: "The award’s tax is missing.", fr: "La taxe du contrat manque." },
      tip: {
        en: "Add “tax” with the supplier’s region and the amount.",
        fr: "Ajoutez « tax » avec la région du fournisseur et le montant.",
      },
    }),
  ];
}

/** A region that is not in the table has its own problem (MA-103). */
function wrongTax(award: Award, tax: Tax, taxes: Taxes, program: Program): Problem[] {
  if (!Object.hasOwn(taxes, tax.region)) return [];
  return [...otherRegion(award, tax), ...wrongAmount(award, tax, taxes, program)];
}

function otherRegion({ file, supplier }: Award, tax: Tax): Problem[] {
  if (supplier.region === undefined || supplier.region === tax.region) return [];
  return [
    problemAt(file, ["tax", "region"], {
      ...FAULT,
      message: {
        en: `The tax is that of “${quote(tax.region)}”, but the supplier is in “${quote(supplier.region)}”.`,
        fr: `La taxe est celle de « ${quote(tax.region)} », mais le fournisseur est dans la région « ${quote(supplier.region)} ».`,
      },
      tip: { en: "Make the two regions agree.", fr: "Accordez les deux régions." },
    }),
  ];
}

function wrongAmount({ file, price }: Award, tax: Tax, taxes: Taxes, program: Program): Problem[] {
  const region = taxes[tax.region];
  if (!region) return [];
  const right = taxOn(price, region.rate);
  if (tax.amount === right) return [];
  const said = moneyIn(program.currency, { written: tax.amount, right, price });
  const rate = decimalIn(region.rate / 1000, 3);
  const [english, french] = [nameIn(region.tax, "en"), nameIn(region.tax, "fr")];
  return [
    problemAt(file, ["tax", "amount"], {
      ...FAULT,
      message: {
        en: `The tax is ${said.en.written}, but ${english} of ${rate.en}% on ${said.en.price} is ${said.en.right}.`,
        fr: `La taxe est de ${said.fr.written}, mais la ${french} de ${rate.fr} % sur ${said.fr.price} est de ${said.fr.right}.`,
      },
      tip: {
        en: "Correct the amount. A supplier who rightly charges another tax, such as a small one who is not registered, needs an exception.",
        fr: "Corrigez le montant. Un fournisseur qui facture à bon droit une autre taxe, comme un petit fournisseur non inscrit, a besoin d’une exception.",
      },
    }),
  ];
}

function nameIn(name: LocalText, locale: "en" | "fr"): string {
  return quote(name[locale] ?? name.en ?? name.fr ?? "");
}

const FAULT = { rule: "MA-303", level: "error" } as const;
