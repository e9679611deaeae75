import type { Affiliations, StatedSpell } from '../../model/affiliation.ts';
import type { Config } from '../../model/config.ts';
import { nearest } from '../../model/nearest.ts';
import type { Progress } from '../../model/ports.ts';

/**
 * Tells of sponsors and pledges of companies that nobody is known to work for. It is no mistake of the configuration: the
 * files that it names may say it, which are read when a month is planned, and a sponsor may have nobody at work yet.
 */
export function warnOfCompanies(
  progress: Progress,
  { sponsors, pledges }: Pick<Config, 'sponsors' | 'pledges'>,
  affiliations: Affiliations,
): void {
  const known = companiesIn(affiliations);
  const named = new Set([...sponsors, ...pledges].map(({ company }) => company));
  for (const company of named) {
    if (known.has(company)) continue;
    const guess = nearest(company, [...known]);
    const meant = guess === null ? '' : ` Did you mean ${guess}?`;
    progress({
      step: 'plan',
      level: 'warning',
      message: `Nobody is known to work for ${company}, so its letter has nothing to tell.${meant} Companies are spelled as under affiliations, and its domain or people stand there`,
    });
  }
}

function companiesIn({ people, domains, members }: Affiliations): ReadonlySet<string> {
  const stated: readonly { readonly spells: readonly StatedSpell[] }[] = [...people, ...domains, ...members];
  return new Set(
    stated.flatMap(({ spells }) =>
      spells.flatMap(({ employer }) => (employer.kind === 'company' ? [employer.name] : [])),
    ),
  );
}
