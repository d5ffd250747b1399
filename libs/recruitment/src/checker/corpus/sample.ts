import type { FindingCode, Severity } from '../finding';

/** One short text out of an advert or a question, and what is wrong with it. */
export interface Sample {
  readonly text: string;
  /** Null where nothing is wrong. */
  readonly kind: FindingCode | null;
  /** A question to applicants, rather than a part of the advert. */
  readonly isQuestion: boolean;
  /** The words that are wrong. */
  readonly quote: string | null;
  /** Set where it matters whether it blocks. */
  readonly severity?: Severity;
}

type Where = 'advert' | 'question';

/** Texts with nothing wrong. */
export function clean(where: Where, texts: readonly string[]): Sample[] {
  return texts.map((text) => ({ text, kind: null, isQuestion: where === 'question', quote: null }));
}

/** Texts with one thing wrong: the words of it stand in [square brackets], which are taken out. */
export function wrong(
  kind: FindingCode,
  texts: readonly string[],
  { where = 'advert', severity }: { where?: Where; severity?: Severity } = {},
): Sample[] {
  return texts.map((marked) => ({
    text: marked.replace(/[[\]]/g, ''),
    kind,
    isQuestion: where === 'question',
    quote: /\[(.+)\]/.exec(marked)?.[1] ?? null,
    ...(severity ? { severity } : {}),
  }));
}
