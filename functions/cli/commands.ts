import { STEPS } from '../model/steps.ts';
import { approve } from './approve.ts';
import { classify } from './classify.ts';
import type { Command } from './command.ts';
import { correct } from './correct.ts';
import { forget } from './forget.ts';
import { preview } from './preview.ts';
import { resend } from './resend.ts';
import { run } from './run.ts';
import { sandbox } from './sandbox.ts';
import { stepCommand } from './step-command.ts';
import { tryOut } from './try-out.ts';
import { who } from './who.ts';

/** In the order in which `--help` lists them. */
export const COMMANDS: readonly Command[] = [
  run,
  ...STEPS.map(stepCommand),
  approve,
  correct,
  forget,
  resend,
  preview,
  who,
  classify,
  sandbox,
  tryOut,
];
