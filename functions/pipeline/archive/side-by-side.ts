/** Does the same for each, at most so many at once; results in order. After a failure nothing is begun, and nothing goes on. */
export async function sideBySide<T, R>(
  items: readonly T[],
  width: number,
  act: (item: T) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length);
  const failures: unknown[] = [];
  const next = items.entries();
  const worker = async () => {
    for (const [at, item] of next) {
      if (failures.length > 0) return;
      try {
        results[at] = await act(item);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  if (failures.length > 0) throw failures[0];
  return results;
}
