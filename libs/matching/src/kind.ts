/** The kinds of hours: awake by day, up all night, or asleep and called if needed. */
export type Kind = 'awake' | 'waking-night' | 'sleep-in';

export const KINDS: readonly Kind[] = ['awake', 'waking-night', 'sleep-in'];

/** Several kinds at once, as bits: what a half-hour is asked for as, or what a PA offers in it. 0 is neither. */
export type KindFlags = number;

/** What is offered in a half-hour, by its place in a week or since 1970. */
export type SlotView = (slot: number) => KindFlags;

export const AWAKE: KindFlags = 1;
export const WAKING_NIGHT: KindFlags = 2;
export const SLEEP_IN: KindFlags = 4;
const UP: KindFlags = AWAKE | WAKING_NIGHT;

const FLAG: Readonly<Record<Kind, KindFlags>> = { awake: AWAKE, 'waking-night': WAKING_NIGHT, 'sleep-in': SLEEP_IN };

export function flagOf(kind: Kind): KindFlags {
  return FLAG[kind];
}

export function isKind(word: string): word is Kind {
  return (KINDS as readonly string[]).includes(word);
}

/** True when someone must be up: a half-hour asked for both awake and asleep counts once, as awake. */
export function isUp(kinds: KindFlags): boolean {
  return (kinds & UP) !== 0;
}

/** Someone awake (awake, waking night) can cover any kind; someone asleep covers only a sleep-in. */
export function covers(offered: KindFlags, asked: KindFlags): boolean {
  return isUp(asked) ? isUp(offered) : offered !== 0;
}
