/** What `make` gives, made when it is first asked for and never again. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/**
 * An object whose every property is made when it is first read, and never again. Whoever goes through its properties, as
 * `{ ...it }` and `JSON.stringify` do, has them all made.
 */
export function lazily<T extends object>(make: { readonly [K in keyof T]-?: () => T[K] }): T {
  const it = {};
  for (const [name, of] of Object.entries<() => unknown>(make))
    Object.defineProperty(it, name, { enumerable: true, get: once(of) });
  return it as T;
}
