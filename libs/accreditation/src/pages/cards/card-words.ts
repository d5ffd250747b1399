import { dateWords } from '@pa/web';
import type { LiveStanding, LiveState } from '../../cards/live-standing';

/** How a card is said, and how it looks. */
export const LIVE_WORDS: Readonly<Record<LiveState, { readonly kind: string; readonly text: string }>> = {
  approved: { kind: 'good', text: 'Approved' },
  ended: { kind: 'bad', text: 'Ended' },
  'not-approved': { kind: 'bad', text: 'Not approved today' },
};

/** One sentence for whoever was shown a card. */
export function liveSentence({ state, until }: LiveStanding, register: string): string {
  switch (state) {
    case 'approved':
      return `${register} approves the owner of this card${until ? `, until ${dateWords(until)}` : ''}.`;
    case 'ended':
      return `The approval of the owner of this card ended${until ? ` on ${dateWords(until)}` : ''}.`;
    case 'not-approved':
      return `${register} does not approve the owner of this card today.`;
  }
}

const TIME = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/London',
});

/** "07:05", on a clock in the United Kingdom. */
export function clockWords(at: Date): string {
  return TIME.format(at);
}
