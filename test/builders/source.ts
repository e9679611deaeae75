import type { MaintainersParts, MaintainersSource } from '../../functions/report/parts.ts';
import type { FindingBuilder } from './finding.ts';
import { letterParts, projectFindings, REPOSITORIES } from './report.ts';

/** What sections of the maintainers' letter are made from. */
export function aSource(
  findings: readonly FindingBuilder[],
  facts: Partial<MaintainersSource> = {},
  told: Partial<MaintainersParts['findings']> = {},
): MaintainersSource {
  return {
    ...letterParts(),
    findings: projectFindings(findings, told),
    repositories: REPOSITORIES.map((name) => ({ name, url: null })),
    asks: [],
    aside: new Map(),
    ...facts,
  };
}
