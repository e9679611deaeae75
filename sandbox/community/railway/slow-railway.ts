import type { RepositoryStory } from '../repository-story.ts';
import { branchLine } from './branch-line.ts';
import { platform } from './platform.ts';
import { siding } from './siding.ts';
import { signalbox } from './signalbox.ts';
import { timetable } from './timetable.ts';
import { waybill } from './waybill.ts';

/** Trains, one at a time. */
export function slowRailway(): readonly RepositoryStory[] {
  return [signalbox(), timetable(), siding(), waybill(), platform(), branchLine()];
}
