/** The settings are wrong; the message names each one and what it wants. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The settings are wrong, so nothing was started.\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}
