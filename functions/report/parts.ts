import type { CompanyFindings } from '../model/company-findings.ts';
import type { Acknowledged, Editing } from '../model/config.ts';
import type { ProjectFindings } from '../model/finding.ts';
import type { PortfolioFindings } from '../model/portfolio-findings.ts';
import type { Correction, Report } from '../model/report.ts';
import type { Plan } from '../model/run.ts';
import type { SetAside } from './findings-aside.ts';

/** What every letter is made with. */
export interface LetterParts {
  readonly plan: Pick<Plan, 'month' | 'version' | 'config'>;
  readonly revision: number;
  /** Of revision 2 and later, with the report that it sets right. */
  readonly correction: (Pick<Correction, 'reason' | 'at'> & { readonly before: Report }) | null;
  readonly foreword: string | null;
  /** Of the month before; null where there is none. */
  readonly previous: Pick<Report, 'month' | 'asks'> | null;
  /** No such letter was ever written for an earlier month. */
  readonly firstLetter: boolean;
  /** Of all projects, those that count in this month. */
  readonly acknowledged: readonly Acknowledged[];
}

export interface MaintainersParts extends LetterParts {
  readonly findings: ProjectFindings;
  readonly repositories: Report['repositories'];
}

/** What the sections of the maintainers' letter are made from. */
export interface MaintainersSource extends MaintainersParts {
  /** What the letter asks for. */
  readonly asks: Report['asks'];
  readonly aside: SetAside;
}

export interface SponsorParts extends LetterParts {
  readonly sponsor: { readonly id: string; readonly company: string };
  /** Null: none of its people was active in a year, or it could not be told. */
  readonly company: CompanyFindings | null;
  /** Of the projects in which its people are active, in the order of the config; without what is for maintainers alone. */
  readonly projects: readonly ProjectFindings[];
  /** The same of projects that it pledged work in, whether its people are active there or not. */
  readonly pledged: readonly ProjectFindings[];
  readonly portfolio: PortfolioFindings;
}

export interface ProgrammeParts extends LetterParts {
  readonly name: string;
  /** Letters of this month that are written and not sent. */
  readonly holds: Editing['holds'];
  readonly portfolio: PortfolioFindings;
  /** Of all projects that were rolled up, in the order of the config; without what is for maintainers alone. */
  readonly projects: readonly ProjectFindings[];
}
