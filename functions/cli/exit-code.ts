/** What the program says to whoever started it; `--help` tells the same. */
export const EXIT = {
  well: 0,
  /** Something of ours, or of this machine, failed. */
  failed: 1,
  /** The command or the configuration has a mistake. */
  mistaken: 2,
  /** Finished, but something could not be read or sent. */
  incomplete: 3,
  /** Stopped early on purpose; the same command goes on. */
  later: 4,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
