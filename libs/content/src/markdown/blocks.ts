/** A stretch of letters that look alike. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
  readonly em?: true;
  readonly href?: string;
  /** A new line begins here. */
  readonly breaks?: true;
}

/** What a text in Markdown is made of. Templates place it; it never becomes HTML on the way. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: ReadonlyArray<readonly Block[]> }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'line' };
