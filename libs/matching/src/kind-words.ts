import type { Coverage } from './coverage';
import { AWAKE, isUp, WAKING_NIGHT, type KindFlags } from './kind';

/** What is said when hours are covered by another kind than was asked for, in the order it is said. */
const NOTES: readonly { asked: (kinds: KindFlags) => boolean; offered: KindFlags; text: string }[] = [
  { asked: (kinds) => !isUp(kinds), offered: AWAKE | WAKING_NIGHT, text: 'Would be awake for your sleep-in' },
  {
    asked: (kinds) => (kinds & WAKING_NIGHT) !== 0,
    offered: AWAKE,
    text: 'Offers these hours awake, not as a waking night',
  },
  { asked: isUp, offered: WAKING_NIGHT, text: 'Offers these hours as a waking night' },
];

/** Every other kind that covers a part of the need, each said once. */
export function otherKindNotes({ slots }: Pick<Coverage, 'slots'>): string[] {
  const said = NOTES.filter(({ asked, offered }) =>
    slots.some((slot) => (slot.otherKind & offered) !== 0 && asked(slot.asked)),
  );
  return said.map(({ text }) => text);
}
