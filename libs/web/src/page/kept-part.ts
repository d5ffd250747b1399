/**
 * A part of a page that is the same wherever it shows the same: `{{ kept(part) }}` renders it once and keeps it for a while.
 */
export interface KeptPart {
  readonly view: string;
  /**
   * All that the part shows, as text: two parts of one view are the same when this is. Nothing of a person, no token and
   * nothing else of one request may be in the part, for whoever comes next is given the same. Null: not kept.
   */
  readonly shows: string | null;
  /** What the view is given; asked for only where the part is not kept yet. */
  readonly model: () => object;
}
