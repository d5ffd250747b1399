/** How a person was named to be hidden from: an entry of "who looked at me", someone met here, or words matched blind. */
export const HIDE_WAYS = ['person', 'view', 'name', 'email', 'telephone'] as const;
export type HideWay = (typeof HIDE_WAYS)[number];
/** The ways that need no meeting: whoever has the name, address or number, now or later. */
export const VALUE_WAYS = ['name', 'email', 'telephone'] as const satisfies readonly HideWay[];
export type ValueWay = (typeof VALUE_WAYS)[number];

/** One line of somebody's list. It never tells more of the other than the hider knew. */
export interface Hide {
  readonly id: string;
  readonly way: HideWay;
  /** What was typed, or "An employer near M14, on 3 March 2026". */
  readonly words: string;
  readonly createdAt: Date;
  /** Staff wrote it down for the person. */
  readonly byStaff: boolean;
}
