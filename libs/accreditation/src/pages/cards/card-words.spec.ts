import { clockWords, LIVE_WORDS, liveSentence } from './card-words';
import { LIVE_STATES } from '../../cards/live-standing';

const checkedAt = new Date('2026-07-02T06:05:00Z');

describe('the words of a card', () => {
  it('say who approves, and until when', () => {
    const approved = { state: 'approved', since: '2026-01-05', until: '2027-01-04', checkedAt } as const;
    expect(liveSentence(approved, 'North West PA Register')).toBe(
      'North West PA Register approves the owner of this card, until 4 January 2027.',
    );
    expect(liveSentence({ ...approved, until: null }, 'We')).toBe('We approves the owner of this card.');
  });

  it('say when an approval ended, and nothing of why there is none', () => {
    const ended = { state: 'ended', since: null, until: '2026-01-04', checkedAt } as const;
    expect(liveSentence(ended, 'A')).toBe('The approval of the owner of this card ended on 4 January 2026.');
    expect(liveSentence({ ...ended, until: null }, 'A')).toBe('The approval of the owner of this card ended.');
    expect(liveSentence({ ...ended, state: 'not-approved' }, 'A')).toBe(
      'A does not approve the owner of this card today.',
    );
  });

  it('are there for every state, with the time of day where the register is', () => {
    expect(Object.keys(LIVE_WORDS)).toEqual([...LIVE_STATES]);
    expect(clockWords(checkedAt)).toBe('07:05');
  });
});
