/** Stub. */
export function mapAnnouncements(_notes: string): readonly string[] {
  return [];
}
