import { JsonLdParser } from "jsonld-streaming-parser";
import { Parser, Store, type Quad } from "n3";

/** The statements of a JSON-LD document. What its words mean must stand in it: nothing is fetched, and a context elsewhere fails. */
export async function graphOf(jsonld: string): Promise<Store> {
  const parser = new JsonLdParser({
    documentLoader: {
      load: (url: string) =>
        Promise.reject(new Error(`the document wants ${url}, and nothing may be fetched`)),
    },
  });
  const store = new Store();
  const end = new Promise<void>((resolve, reject) => {
    parser.on("data", (quad: Quad) => store.addQuad(quad));
    parser.on("error", reject);
    parser.on("end", resolve);
  });
  parser.write(jsonld);
  parser.end();
  await end;
  return store;
}

/** The statements of a Turtle document. */
export function turtle(text: string): Store {
  return new Store(new Parser().parse(text));
}
