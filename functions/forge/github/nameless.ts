/** What stands for the id of an item that cannot even be named: where it is among those of its facet, from 1. */
export function idByPlace(number: number, order: 'creation' | 'last change'): string {
  return `number ${number} by ${order}`;
}

/** Whether it was made here: ids of GitHub have no spaces. */
export function isNameless(id: string): boolean {
  return id.includes(' ');
}
