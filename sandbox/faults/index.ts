import type { Fault } from '../server/fault.ts';
import { cutBody } from './cut-body.ts';
import { emptyBody } from './empty-body.ts';
import { forbidden } from './forbidden.ts';
import { hang } from './hang.ts';
import { html200 } from './html-200.ts';
import { lastGoodAnswer } from './last-good-answer.ts';
import { nullNodes } from './null-nodes.ts';
import { poisonItem } from './poison-item.ts';
import { primaryLimit } from './primary-limit.ts';
import { reset } from './reset.ts';
import { resourceLimits } from './resource-limits.ts';
import { secondaryLimit } from './secondary-limit.ts';
import { serverBusy } from './server-busy.ts';
import { slow } from './slow.ts';
import { somethingWentWrong } from './something-went-wrong.ts';
import { timeoutEmpty } from './timeout-empty.ts';
import { timeoutHtml } from './timeout-html.ts';

/** All that goes wrong. First what a later try mends, and what therefore comes by rate; then what stays. */
export const FAULTS: readonly Fault[] = [
  primaryLimit,
  lastGoodAnswer,
  secondaryLimit,
  timeoutHtml,
  timeoutEmpty,
  somethingWentWrong,
  cutBody,
  emptyBody,
  html200,
  reset,
  hang,
  resourceLimits,
  nullNodes,
  slow,
  forbidden,
  serverBusy,
  poisonItem,
];
