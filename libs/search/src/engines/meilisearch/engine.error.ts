/** What went wrong with an engine beside PostgreSQL. Its own words are left out: they can repeat a document. */
export type EngineFault =
  'unreachable' | 'too-slow' | 'refused' | 'wrong-answer' | 'wrong-version' | 'task-failed' | 'behind' | 'resting';

/** The engine did not do what was asked. `code` is a word of the engine's own list, or null. */
export class EngineError extends Error {
  override readonly name = 'EngineError';

  constructor(
    readonly fault: EngineFault,
    readonly code: string | null = null,
  ) {
    super(code === null ? `The search engine: ${fault}` : `The search engine: ${fault} (${code})`);
  }
}
