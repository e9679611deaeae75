/** The reason of what is given up, although less and less was asked at once. */
export function inVain(reason: string): string {
  return `${reason} (again and again, with less asked each time)`;
}
