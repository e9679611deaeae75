import { companies, type Employment } from './companies.ts';
import { robots } from './robots.ts';

const NOREPLY = 'users.noreply.github.com';

/** The domain of the address that a person commits with at a moment. */
export function emailDomainOf(login: string | null, moment: number): string {
  if (login === null) return 'north-pier.example';
  if (robots.has(login)) return NOREPLY;
  return domainOf(companies.employmentAt(login, moment));
}

function domainOf(employment: Employment | null): string {
  if (employment === null || employment.company === 'unknown') return NOREPLY;
  return employment.company === 'independent' ? 'saltmail.example' : `${employment.company}.example`;
}
