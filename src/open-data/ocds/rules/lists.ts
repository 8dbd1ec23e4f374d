import { isIdentified, isList, isObject, type Json } from "../json.ts";
import type { Amendment, Document } from "../model.ts";
import { unless, type ConsistencyRule, type Fault } from "./rule.ts";

/** An id stands once in its list, or merging would make one of two. */
export const idsOnce: ConsistencyRule = ({ content }) => repeatedIn(content, "");

function repeatedIn(value: Json | undefined, path: string): readonly Fault[] {
  if (isList(value)) {
    const ids = isIdentified(value) ? value.map(({ id }) => id) : [];
    return [
      ...unless(new Set(ids).size === ids.length, "ids-once", path, {
        en: `An id stands twice: ${ids.join(", ")}.`,
        fr: `Un identifiant figure deux fois : ${ids.join(", ")}.`,
      }),
      ...value.flatMap((item) => repeatedIn(item, path)),
    ];
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    repeatedIn(part, path === "" ? name : `${path}/${name}`),
  );
}

/** An amendment says when, and why or what. */
export const amendmentsTold: ConsistencyRule = ({ content: { tender, contracts = [] } }) => {
  const amendments: readonly Partial<Amendment>[] = [
    ...(tender.amendments ?? []),
    ...contracts.flatMap((contract) => contract.amendments ?? []),
  ];
  return amendments.flatMap(({ id, date, ...said }) => {
    const isTold = Object.entries(said).some(
      ([name, text]) => /^(?:rationale|description)/.test(name) && text,
    );
    const isRemoved = date === undefined && Object.values(said).every((value) => value === undefined);
    return unless(isRemoved || (date !== undefined && isTold), "amendments-told", "amendments", {
      en: `Amendment ${id} says neither why nor what, or not when.`,
      fr: `La modification ${id} ne dit ni pourquoi ni quoi, ou pas quand.`,
    });
  });
};

/** A document can be opened, and says what it is. */
export const documentsTold: ConsistencyRule = ({ content: { tender, awards = [], contracts = [] } }) => {
  const documents: readonly Partial<Document>[] = [
    ...(tender.documents ?? []),
    ...awards.flatMap((award) => award.documents ?? []),
    ...contracts.flatMap((contract) => [
      ...(contract.documents ?? []),
      ...(contract.implementation?.documents ?? []),
    ]),
  ];
  return documents.flatMap(({ id, url, documentType }) =>
    unless((url === undefined) === (documentType === undefined), "documents-told", "documents", {
      en: `Document ${id} has no address, or no type.`,
      fr: `Le document ${id} n’a pas d’adresse, ou pas de type.`,
    }),
  );
};
