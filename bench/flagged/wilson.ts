/**
 * 95 % interval of a share (Wilson, 1927, J. Am. Stat. Assoc. 22, 209-212).
 * @returns lower and upper end, 0..1
 */
export function wilson(part: number, n: number): readonly [number, number] {
  const z = 1.959964;
  const share = part / n;
  const middle = share + (z * z) / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)];
}
