import { isIdentified, isList, isObject, type Json } from "../json.ts";
import type { Amendment, Document } from "../model.ts";
import { unless, type ConsistencyRule, type Fault } from "./rule.ts";

/** An id stands once in its list, or merging would make one of two. */
export const idsOnce: ConsistencyRule = ({ content }) => {
  const faults: Fault[] = [];
  addRepeated(content, [], faults);
  return faults;
};

function repeated(ids: string, path: string): Fault {
  return {
    rule: "ids-once",
    path,
    message: { en: `An id stands twice: ${ids}.`, fr: `Un identifiant figure deux fois : ${ids}.` },
  };
}

function addRepeated(value: Json | undefined, path: readonly string[], faults: Fault[]): void {
  if (isList(value)) {
    if (isIdentified(value) && new Set(value.map(({ id }) => id)).size < value.length)
      faults.push(repeated(value.map(({ id }) => id).join(", "), path.join("/")));
    for (const item of value) addRepeated(item, path, faults);
  } else if (isObject(value)) {
    for (const name in value)
      if (typeof value[name] === "object") addRepeated(value[name], [...path, name], faults);
  }
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
