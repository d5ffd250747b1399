/**
 * One choice of a seed taxonomy. `key` is what is stored, put in URLs and sent by the API: it never changes and is
 * never used again for something else. `label` is what people read; a licensee may rename or hide it.
 */
export interface TaxonomyItem<Key extends string = string> {
  readonly key: Key;
  readonly label: string;
  /** A few more words under the label, where the label alone is not plain enough. */
  readonly hint?: string;
  /** The heading it stands under, where a list is long enough to need headings. */
  readonly group?: string;
}

/** A task also carries its wording in a sentence: "Can {action}", "Will {action} with training". */
export interface TaskItem<Key extends string = string> extends TaxonomyItem<Key> {
  readonly group: string;
  readonly action: string;
}

/** Two ends of one way of working; a PA and an employer each place themselves on five points between them. */
export interface StylePair<Key extends string = string> {
  readonly key: Key;
  readonly label: string;
  readonly left: string;
  readonly right: string;
}

/**
 * An append-only, ordered list. The place of an item is its bit in the packed columns of the search projection, so
 * items are added at the end only, never moved and never taken out.
 */
export type TaxonomyList<Key extends string = string> = readonly TaxonomyItem<Key>[];

/** Builds a plain list of one kind of choice out of [key, label] pairs, keeping the keys as a union type. */
export function choices<const Key extends string>(pairs: readonly (readonly [Key, string, string?])[]) {
  return pairs.map(([key, label, hint]): TaxonomyItem<Key> => (hint ? { key, label, hint } : { key, label }));
}
