import type { Secrets } from '../../../model/ports.ts';
import { mapLabel } from '../map/map-label.ts';
import { mapMilestone } from '../map/map-milestone.ts';
import { mapRelease } from '../map/map-release.ts';
import { mapRepository } from '../map/map-repository.ts';
import { isNotThere, noRepository } from '../no-repository.ts';
import { reasonAt } from '../reason-at.ts';
import type { Connection, WireRepository } from '../wire.ts';
import { readCommits } from './read-commits.ts';
import { readPathHistory } from './read-path-history.ts';
import { readRows } from './read-rows.ts';
import { readSweep } from './read-sweep.ts';
import { readTouched } from './read-touched.ts';
import { pathOf, type ScanName } from './scans.ts';
import { noteNamed } from './stale.ts';
import { type UpdateContext, type UpdateReading, withFailed, withPlace, withRows } from './update-reading.ts';
import type { WireIndex } from './update-wire.ts';

/** Reads what one alias tells of one repository: the next page of each scan that was asked. */
export function readRepository(
  before: UpdateReading,
  data: Readonly<Record<string, unknown>>,
  alias: string,
  scans: readonly ScanName[],
  context: UpdateContext,
  secrets: Pick<Secrets, 'hash'>,
): UpdateReading {
  const wire = (data[alias] ?? null) as WireIndex | null;
  if (wire === null) return nothingThere(before, alias, context);
  const { repository } = context.known;
  if (repository !== null && repository !== wire.id) return { ...before, replaced: true };
  return scans.reduce((reading, name) => readScan(reading, wire, alias, name, context, secrets), before);
}

function readScan(
  reading: UpdateReading,
  wire: WireIndex,
  alias: string,
  name: ScanName,
  context: UpdateContext,
  secrets: Pick<Secrets, 'hash'>,
): UpdateReading {
  const { harvestedAt } = context.request;
  switch (name) {
    case 'self': {
      const { self: _, ...scans } = reading.place.scans;
      const rest = withPlace(reading, { scans });
      if (!reading.place.open.includes('repository')) return rest;
      // All fields of the repository itself came with this scan.
      return withRows(rest, [{ facet: 'repository', row: mapRepository(wire as WireRepository) }]);
    }
    case 'labels': {
      const read = readRows(reading, name, [alias, name], wire.labels, context, (row) => ({
        facet: 'labels',
        row: mapLabel(row),
      }));
      const page = present(wire.labels).map((label) => [label.id, label.name] as const);
      return noteNamed(reading, read, name, page, context);
    }
    case 'milestones': {
      const read = readRows(reading, name, [alias, name], wire.milestones, context, (row) => ({
        facet: 'milestones',
        row: mapMilestone(row, harvestedAt),
      }));
      const page = present(wire.milestones).map(({ id, number }) => [id, `${number}`] as const);
      return noteNamed(reading, read, name, page, context);
    }
    case 'releases':
      return readRows(reading, name, [alias, name], wire.releases, context, (row) => ({
        facet: 'releases',
        row: mapRelease(row),
      }));
    case 'issues':
    case 'changes':
    case 'discussions':
      return readTouched(reading, wire, alias, name, context);
    case 'sweep.issues':
    case 'sweep.changes':
    case 'sweep.discussions':
      return readSweep(reading, wire, alias, name, context);
    case 'commits':
      return readCommits(reading, wire, alias, context, secrets);
    default: {
      const path = pathOf(name);
      return path === null ? reading : readPathHistory(reading, wire, alias, name, path, context);
    }
  }
}

function present<Node>(connection: Connection<Node> | null | undefined): readonly Node[] {
  return (connection?.nodes ?? []).filter((node) => node !== null);
}

function nothingThere(
  reading: UpdateReading,
  alias: string,
  { request, errors }: UpdateContext,
): UpdateReading {
  const here = errors.filter(({ path }) => path === undefined || path[0] === alias);
  const reason = isNotThere(here)
    ? noRepository(request.repository)
    : (reasonAt(here, [alias]) ?? reasonAt(here, []) ?? '');
  return withFailed(reading, reading.place.open, reason);
}
