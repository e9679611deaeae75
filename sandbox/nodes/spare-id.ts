/**
 * An id for a row without one. It is made of the row's own time and not of its place in a list, so that the row keeps it
 * when the same world is shown at another time.
 */
export function spareId(
  prefix: string,
  holder: { readonly id: string },
  { createdAt }: { readonly createdAt: string },
): string {
  return `${prefix}_${holder.id}_${createdAt}`;
}
