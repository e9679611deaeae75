/** Words for figures in sentences of findings; they are the same in mail, page and data. */

/** `1 item`, `4 items`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `under a day`, `1 day`, `1.5 days`, `12 days`: tenths below ten days only. */
export function days(value: number): string {
  if (value < 0.05) return 'under an hour';
  if (value < 1) return counted(Math.max(1, Math.round(value * 24)), 'hour');
  if (value < 9.95) {
    const tenths = Math.round(value * 10) / 10;
    return tenths === 1 ? '1 day' : `${tenths} days`;
  }
  return `${Math.round(value)} days`;
}

/** `61 %` */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
