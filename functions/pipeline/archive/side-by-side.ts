/** Does the same for each, at most so many at once; results in order. The first failure ends it. */
export async function sideBySide<T, R>(
  items: readonly T[],
  width: number,
  act: (item: T) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length);
  const next = items.entries();
  const worker = async () => {
    for (const [at, item] of next) results[at] = await act(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
