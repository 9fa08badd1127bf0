/** What a command ends with: 0 all well, 1 problems found, 2 wrong usage or environment, 3 a fault of ours. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Something the person at the keyboard can mend; shown as words, never as a stack. */
export class CliError extends Error {
  readonly help: string | undefined;

  /** `message` says what was seen, `help` what to do. */
  constructor(message: string, help?: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CliError';
    this.help = help;
  }
}
