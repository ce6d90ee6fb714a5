/** A function that works a value out when it is first asked for, and then remembers it. */
export function lazily<T>(work: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: work() };
    return made.value;
  };
}
