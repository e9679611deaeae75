import type { AffiliationFormat } from '../model/affiliation.ts';
import { companies } from './formats/companies.ts';
import { devstatsCompanies } from './formats/devstats-companies.ts';
import { gitdm } from './formats/gitdm.ts';
import { gitdmCompanies } from './formats/gitdm-companies.ts';
import { gitdmEmailMap } from './formats/gitdm-email-map.ts';
import { githubUsers } from './formats/github-users.ts';
import { mailmap } from './formats/mailmap.ts';
import { rows } from './formats/rows.ts';
import { stackalytics } from './formats/stackalytics.ts';
import type { Reading, Statements } from './statements.ts';

/** Every format that can be read. None throws, whatever the text: what cannot be used is among the problems. */
export const FORMATS: Readonly<Record<AffiliationFormat, (text: string, reading: Reading) => Statements>> = {
  gitdm,
  'gitdm-companies': gitdmCompanies,
  'gitdm-email-map': gitdmEmailMap,
  'github-users': githubUsers,
  'devstats-companies': devstatsCompanies,
  stackalytics,
  mailmap,
  rows,
  companies,
};
