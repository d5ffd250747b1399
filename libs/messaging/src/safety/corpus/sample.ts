import type { ContactKind } from '../detector/find-contact';

export interface LabelledSpan {
  readonly kind: ContactKind;
  readonly words: string;
}

/** One invented message and what in it is a way to reach somebody: nothing, for an innocent one. */
export interface Sample {
  readonly text: string;
  readonly spans: readonly LabelledSpan[];
}

export function innocent(texts: readonly string[]): Sample[] {
  return texts.map((text) => ({ text, spans: [] }));
}

/** The words that give something away stand in ⟦double brackets⟧, which are taken out. */
export function giving(kind: ContactKind, texts: readonly string[]): Sample[] {
  return texts.map((marked) => ({
    text: marked.replace(/[⟦⟧]/g, ''),
    spans: [...marked.matchAll(/⟦([^⟧]+)⟧/g)].map(([, words = '']) => ({ kind, words })),
  }));
}
