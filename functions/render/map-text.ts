/** The same data with each text changed. Addresses, which stand under the name `href`, are changed apart. */
export function mapText<T>(
  value: T,
  change: (text: string) => string,
  changeHref: (href: string) => string = same,
): T {
  return mapped(value, change, changeHref) as T;
}

function same(href: string): string {
  return href;
}

function mapped(
  value: unknown,
  change: (text: string) => string,
  changeHref: (href: string) => string,
): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => mapped(each, change, changeHref));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      name === 'href'
        ? typeof each === 'string'
          ? changeHref(each)
          : each
        : mapped(each, change, changeHref),
    ]),
  );
}
