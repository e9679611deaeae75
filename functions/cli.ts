#!/usr/bin/env node
import { EXIT } from './cli/exit-code.ts';
import { main } from './cli/main.ts';
import { processTerminal } from './cli/process-terminal.ts';

main(process.argv.slice(2), processTerminal()).then((code) => {
  process.exitCode = code;
  // What was interrupted still runs; whatever it writes is there whole or not at all.
  if (code === EXIT.interrupted) process.exit();
});
