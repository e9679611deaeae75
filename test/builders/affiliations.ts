import { makeAffiliations } from '../../functions/affiliations/make-affiliations.ts';
import { makeEmployers } from '../../functions/affiliations/make-employers.ts';
import type {
  AffiliationFile,
  Affiliations,
  Identity,
  OrganizationMembers,
} from '../../functions/model/affiliation.ts';
import { type AffiliationSettings, configSchema } from '../../functions/model/config.ts';

/** So that a test can say which address it means; a real hash is keyed. */
export const reading = { hash: (address: string) => `hash of ${address}` };

const DAY = 86_400_000;

/** Milliseconds of a day. */
export function day(text: string): number {
  return Date.parse(`${text}T00:00:00Z`);
}

/** The document that a config and files make. */
export function affiliationsOf(
  settings: Partial<Record<keyof AffiliationSettings, unknown>>,
  ...files: readonly (string | AffiliationFile)[]
): Affiliations {
  const projects = [{ id: 'lamp', name: 'Lamp', repositories: ['o/lamp'] }];
  const { affiliations } = configSchema.parse({ projects, affiliations: settings });
  const read = files.map((file, i) =>
    typeof file === 'string' ? { path: `file ${i + 1}`, format: null, text: file } : file,
  );
  return makeAffiliations({ month: '2026-07', settings: affiliations!, files: read }, reading);
}

/** The same with what was read of organisations. */
export function affiliationsWith(
  settings: Partial<Record<keyof AffiliationSettings, unknown>>,
  organizations: readonly OrganizationMembers[],
  ...files: readonly string[]
): Affiliations {
  const projects = [{ id: 'lamp', name: 'Lamp', repositories: ['o/lamp'] }];
  const { affiliations } = configSchema.parse({ projects, affiliations: settings });
  const read = files.map((text, i) => ({ path: `file ${i + 1}`, format: null, text }));
  return makeAffiliations({ month: '2026-07', settings: affiliations!, files: read, organizations }, reading);
}

/** Spells of somebody as short texts, the ends left open where there are none: `2015-01-01..: Acme`. */
export function spellsOf(document: Affiliations, who: string | Partial<Identity>): readonly string[] {
  const identity = {
    login: null,
    emailHashes: [],
    domains: [],
    ...(typeof who === 'string' ? { login: who } : who),
  };
  return makeEmployers(document)
    .spellsOf(identity)
    .map(({ from, until, employer }) => {
      const name = employer.kind === 'company' ? employer.name : employer.kind;
      return `${dayText(from)}..${dayText(until)}: ${name}`;
    });
}

/** A commit with an address of the domain on each of these days. */
export function commits(domain: string, ...days: readonly string[]): Identity['domains'] {
  return days.map((text) => ({ domain, at: day(text) }));
}

/** So many days after another day. */
export function later(text: string, days: number): string {
  return dayText(day(text) + days * DAY);
}

function dayText(at: number): string {
  return Number.isFinite(at) ? new Date(at).toISOString().slice(0, 10) : '';
}
