import { companyKey, employerKey } from './by-employer.ts';
import type { People, Person } from './tables/people.ts';

/** Who paid the person at `at`, as a key of counts. */
export function employerOf(people: People, person: Person, at: number): string {
  return employerKey(people.employerAt(person, at));
}

/** Whether the person was of that company at `at`; any person where no company is asked for. */
export function isOf(people: People, person: Person, at: number, company: string | null): boolean {
  return company === null || employerOf(people, person, at) === companyKey(company);
}
