#!/usr/bin/env node
import { EXIT } from './cli/exit-code.ts';
import { main } from './cli/main.ts';
import { processTerminal } from './cli/process-terminal.ts';

// The SDK has said when it is going to leave Node 20 behind; ours is pinned, and tried on it.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const terminal = processTerminal();
// Node shows an error with all that it holds, such as a request and its headers.
process.on('uncaughtException', (error: unknown) => {
  const text = error instanceof Error ? error.stack : String(error);
  terminal.err(`This is a bug of ours; the same command goes on where it stopped.\n${text}\n`);
  process.exit(EXIT.failed);
});

main(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code;
  // What was interrupted still runs; whatever it writes is there whole or not at all.
  if (code === EXIT.interrupted) process.exit();
});
