import { makeCommunity } from '../../sandbox/community/make-community.ts';
import type { World } from '../../sandbox/world.ts';
import { type Measured, measuredCommunity } from '../builders/measured-community.ts';

const worlds = makeCommunity('harbour-lights');

/** Logins are never shown: only `tallies`, which are kept for adding up, may hold them. */
function shown({ repositories, project }: Measured): string {
  return JSON.stringify([...repositories.map(({ findings, promises }) => [findings, promises]), project]);
}

describe('measuring and adding up', () => {
  let measured: Measured;
  beforeAll(async () => {
    measured = await measuredCommunity(worlds, '2026-07');
  });

  it('gives each finding twelve months, and the last of them is the finding', () => {
    for (const finding of [
      ...measured.repositories.flatMap(({ findings }) => findings),
      ...measured.project.findings,
    ]) {
      expect(finding.trend).toHaveLength(12);
      expect(finding.trend[0]!.month).toBe('2025-08');
      const { value, over, n, status } = finding;
      expect(finding.trend[11]).toEqual({ month: '2026-07', value, over, n, status });
    }
  });

  it('computes the same value for an earlier month as the trend of a later one', async () => {
    const earlier = await measuredCommunity(worlds, '2026-04');
    for (const [k, repository] of measured.repositories.entries())
      for (const { id, trend } of repository.findings) {
        const then = earlier.repositories[k]!.findings.find((finding) => finding.id === id)!;
        expect([id, then.trend[11]]).toEqual([id, trend.find(({ month }) => month === '2026-04')]);
      }
  });

  it('adds people up, so that a project is no average of its repositories', () => {
    const load = (finding: { id: string }) => finding.id === 'review-load';
    const own = measured.repositories.map(({ findings }) => findings.find(load)!);
    const all = measured.project.findings.find(load)!;
    expect(all.n).toBe(own.reduce((sum, { n }) => sum + n, 0));
    expect(all.value! * all.n).toBeCloseTo(all.part!);
    expect(all.value).not.toBeCloseTo(own.reduce((sum, { value }) => sum + value!, 0) / own.length);
  });

  it('tells in the project where one repository is worse than the whole', () => {
    const load = ({ id }: { readonly id: string }) => id === 'review-load';
    const { status, worseIn } = measured.project.findings.find(load)!;
    expect(status).toBe('fine');
    const graded = measured.repositories.map(({ repository, findings }) => {
      const own = findings.find(load)!;
      return { repository: `${repository.owner}/${repository.name}`, status: own.status, says: own.says };
    });
    const neglected = { repository: 'harbour-lights/beacon', status: 'neglected' };
    expect(worseIn).toContainEqual(expect.objectContaining(neglected));
    expect(worseIn).toEqual(graded.filter((own) => own.status === 'watch' || own.status === 'neglected'));
  });

  it('thanks in numbers, and names whoever agreed, once for the project', async () => {
    const { repositories, project } = await measuredCommunity(worlds, '2026-07', {
      recognition: { named: ['MIRA-Keel', 'nobody-here'] },
    });
    expect(measured.project.thanks).toEqual({ ...project.thanks, named: [] });
    const people = new Set(repositories.flatMap(({ thanks }) => Object.keys(thanks!.upkeep)));
    expect(project.thanks!.upkeep.people).toBe(people.size);
    expect(project.thanks!.named.map(({ login }) => login)).toEqual(['mira-keel']);
    const own = repositories.flatMap(({ thanks }) => thanks!.named);
    expect(own.reduce((sum, { reviews }) => sum + reviews, 0)).toBe(project.thanks!.named[0]!.reviews);
  });

  it('puts the promises of all repositories in order of their day', () => {
    const days = measured.project.promises.map(({ day }) => day ?? '9');
    expect(days).toEqual([...days].sort());
    expect(measured.project.promises).toHaveLength(
      measured.repositories.reduce((sum, { promises }) => sum + promises!.length, 0),
    );
  });

  it('names no person', () => {
    const people = worlds.flatMap((world) => world.people.map(({ login }) => login));
    // Evidence is titles and addresses of items; titles are the project's own words.
    const words = shown(measured).replace(/"title":"(?:[^"\\]|\\.)*"/g, '');
    expect(people.filter((login) => new RegExp(`\\b${login}\\b`).test(words))).toEqual([]);
  });

  it('gives the same bytes for the same snapshot', async () => {
    const again = await measuredCommunity(worlds, '2026-07');
    expect(JSON.stringify(again.repositories)).toBe(JSON.stringify(measured.repositories));
    expect(JSON.stringify(again.project)).toBe(JSON.stringify(measured.project));
  });

  it('does not depend on the order of rows', async () => {
    const turned = worlds.map(
      (world): World => ({
        ...world,
        issues: [...world.issues].reverse(),
        pullRequests: [...world.pullRequests].reverse(),
      }),
    );
    const again = await measuredCommunity(turned, '2026-07');
    expect(JSON.stringify(again.project.findings)).toBe(JSON.stringify(measured.project.findings));
  });

  it('grades by the thresholds of the config, and leaves out what it names', async () => {
    const { project } = await measuredCommunity(worlds, '2026-07', {
      thresholds: { 'waiting-decisions': { watch: 7, neglected: 9 } },
      leaveOut: ['ci-carriers'],
    });
    expect(project.findings.find(({ id }) => id === 'waiting-decisions')).toMatchObject({
      value: 6,
      status: 'fine',
      asks: null,
    });
    expect(project.findings.some(({ id }) => id === 'ci-carriers')).toBe(false);
  });

  it('counts configured bots for nothing', async () => {
    const everybody = [...new Set(worlds.flatMap((world) => world.people.map(({ login }) => login)))];
    const { project } = await measuredCommunity(worlds, '2026-07', { bots: everybody });
    const answered = project.findings.filter(({ value }) => value !== null);
    expect(answered.map(({ id, status, value }) => [id, status, value])).toEqual([
      // One change and one issue of deleted accounts are open: those are people.
      ['close-or-park', 'noted', 1],
      ['overdue-removals', 'fine', 0],
      ['slipping-milestones', 'fine', 0],
      ['first-issues-available', 'watch', 0],
      ['queue-per-reviewer', 'fine', 1],
      ['months-of-queue', 'watch', 6],
      ['planned-upkeep', 'noted', 0],
      // What is written down has no author.
      ['governance-gaps', 'noted', 26],
    ]);
  });
});
