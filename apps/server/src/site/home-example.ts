import { drawOverlap, isSet, type OverlapRow } from '@pa/web';

/** An invented week for the start page, drawn by the same code as the real ones. Days from Monday; minutes from midnight. */
const CAN = [
  [390, 720],
  [390, 720],
  [390, 540],
  [390, 720],
  [480, 720],
  [540, 750],
] as const;
const ASKED = [420, 540] as const;
const WEEKDAYS = 5;

function ring(spans: ReadonlyArray<readonly [number, number]>): Uint8Array {
  const bits = new Uint8Array(42);
  spans.forEach(([from, to], day) => {
    for (let slot = day * 48 + from / 30; slot < day * 48 + to / 30; slot += 1) bits[slot >> 3]! |= 0x80 >> (slot & 7);
  });
  return bits;
}

/** What the hero of the start page shows. */
export function homeExample(): object {
  const can = ring(CAN);
  const asked = ring(Array.from({ length: WEEKDAYS }, () => ASKED));
  const days = CAN.slice(0, WEEKDAYS).map((_, day) => ({
    askedMinutes: 120,
    coveredMinutes: day === 4 ? 60 : 120,
    missing: day === 4 ? 'not 07:00 to 08:00' : '',
  }));
  const overlap: OverlapRow[] = drawOverlap(days, (slot) => {
    if (isSet(asked, slot)) return isSet(can, slot) ? 'met' : 'unmet';
    return isSet(can, slot) ? 'can' : 'none';
  });
  return {
    name: 'Amira K.',
    avatar: { pattern: 'dots', initials: 'AK' },
    place: 'about 2.5 miles away',
    reasons: ['Covers 9 of your 10 hours', 'Can use a hoist', 'Patient, calm'].map((text) => ({ kind: 'met', text })),
    overlap,
    title: 'Amira’s week and your hours',
  };
}
