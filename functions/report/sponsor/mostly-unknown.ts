import type { CompanyRecord } from '../../model/company-findings.ts';

/** Of most merged changes nobody knows who employs their author: a share of all would pass ignorance off as absence. */
export function mostlyUnknown({
  own,
  otherCompanies,
  independent,
  unknown,
}: CompanyRecord['changes']): boolean {
  return unknown > own + otherCompanies + independent;
}
