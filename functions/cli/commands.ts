import { STEPS } from '../model/steps.ts';
import { approve } from './approve.ts';
import { classify } from './classify.ts';
import type { Command } from './command.ts';
import { correct } from './correct.ts';
import { deploy } from './deploy.ts';
import { forget } from './forget.ts';
import { githubAction } from './github-action.ts';
import { preview } from './preview.ts';
import { resend } from './resend.ts';
import { restore } from './restore.ts';
import { run } from './run.ts';
import { sandbox } from './sandbox.ts';
import { status } from './status.ts';
import { stepCommand } from './step-command.ts';
import { tryOut } from './try-out.ts';
import { who } from './who.ts';

/** In the order in which `--help` lists them. */
export const COMMANDS: readonly Command[] = [
  run,
  ...STEPS.map(stepCommand),
  status,
  approve,
  correct,
  resend,
  deploy,
  forget,
  restore,
  preview,
  who,
  classify,
  githubAction,
  sandbox,
  tryOut,
];
