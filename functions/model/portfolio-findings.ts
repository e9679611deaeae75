import type { Match, Missing, NamedProject } from './company-findings.ts';
import type { Finding } from './finding.ts';

/** `findings/<month>/_portfolio.json`: all projects beside each other, for who runs the programme. */
export interface PortfolioFindings {
  readonly schema: 1;
  readonly kind: 'portfolio';
  readonly month: string;
  /** Keys of the findings of projects that it was computed from. */
  readonly readFrom: readonly string[];
  /** Of the oldest snapshot used; `null`: no project could be added up. */
  readonly harvestedAt: string | null;
  /** In the order of the config. */
  readonly projects: readonly ProjectBrief[];
  /** Neglected in at least two projects, the most widespread first. */
  readonly gaps: readonly Gap[];
  /** Over the projects that have a figure; `null`: none has. */
  readonly hatBalance: { readonly median: number | null; readonly projects: number };
  /** Whoever has people in a project, by name. */
  readonly companies: readonly CompanyBrief[];
  readonly missing: readonly Missing[];
}

export interface ProjectBrief {
  readonly project: NamedProject;
  readonly repositories: number;
  readonly findings: readonly FindingBrief[];
}

export type FindingBrief = Pick<
  Finding,
  'id' | 'title' | 'status' | 'unit' | 'value' | 'over' | 'n' | 'part' | 'says' | 'movement'
>;

export interface Gap {
  readonly id: string;
  readonly title: string;
  readonly projects: readonly (NamedProject & { readonly says: string })[];
  /** Companies with people who have worked there, the most people first. */
  readonly companies: readonly (CompanyName & Pick<Match, 'people' | 'where'>)[];
}

export interface CompanyName {
  readonly id: string;
  readonly name: string;
}

export interface CompanyBrief extends CompanyName {
  /** Active in a year. */
  readonly people: number;
  /** Ids of projects. */
  readonly projects: readonly string[];
}
