/**
 * asked: waits for its payment. running: paid, also before it starts and after its end; the dates say which. paused: its payment is
 * contested, and a bank decides. reclaimed: the bank took the payment back.
 */
export const PASS_STATES = ['asked', 'running', 'withdrawn', 'cancelled', 'paused', 'reclaimed'] as const;
export type PassState = (typeof PASS_STATES)[number];

export const PASS_MOVES = {
  pay: { from: 'asked', to: 'running' },
  /** It was paid by card on a page that was still open. The money has come, so the pass runs; it can be given back. */
  payAfterAll: { from: 'withdrawn', to: 'running' },
  withdraw: { from: 'asked', to: 'withdrawn' },
  cancel: { from: 'running', to: 'cancelled' },
  pause: { from: 'running', to: 'paused' },
  reclaim: { from: ['running', 'paused'], to: 'reclaimed' },
  /** The bank has decided for the register, at once or after an appeal. */
  resume: { from: ['paused', 'reclaimed'], to: 'running' },
} as const satisfies Record<string, { from: PassState | readonly PassState[]; to: PassState }>;

/** How a pass stands at a moment, as people read it. */
export const PASS_STANDINGS = [
  'asked',
  'to come',
  'running',
  'over',
  'withdrawn',
  'cancelled',
  'paused',
  'reclaimed',
] as const;
export type PassStanding = (typeof PASS_STANDINGS)[number];

interface Dated {
  readonly state: PassState;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
}

export function standingAt({ state, startsAt, endsAt }: Dated, at: Date): PassStanding {
  if (state !== 'running') return state;
  if (startsAt !== null && startsAt > at) return 'to come';
  return endsAt !== null && endsAt > at ? 'running' : 'over';
}
