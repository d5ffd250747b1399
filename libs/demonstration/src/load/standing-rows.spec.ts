import { Secrets } from '@pa/platform';
import { markQuiz, quizFaults } from '@pa/accreditation';
import { DEMONSTRATION_QUIZ, quizRows } from './quiz-rows';
import { standingRows } from './standing-rows';

const given = {
  licenseeId: '01890000-0000-7000-8000-000000000001',
  now: new Date('2026-03-02T09:00:00Z'),
  today: '2026-03-02',
  secrets: new Secrets({ secretKey: Buffer.alloc(32, 7), secretKeys: [{ id: '1', key: Buffer.alloc(32, 7) }] }),
  assessor: '01890000-0000-7000-8000-000000000002',
  manager: '01890000-0000-7000-8000-000000000003',
};
const { standings, parts, decisions } = standingRows(
  Array.from({ length: 28 }, (_, place) => `pa ${place}`),
  given,
);

describe('Where the PAs of the demonstration stand', () => {
  it('is in every state, one approval ends soon and one has ended', () => {
    const states = new Set(standings.map(({ state }) => state));
    expect(states).toEqual(new Set(['approved', 'submitted', 'in-progress', 'suspended', 'withdrawn']));
    const ends = standings.filter(({ state }) => state === 'approved').map((one) => String(one['approved_until']));
    expect(ends.some((end) => end < given.today)).toBe(true);
    expect(ends.some((end) => end > given.today && end < '2026-04-01')).toBe(true);
  });

  it('follows from what they have done: who asked has all three parts', () => {
    for (const { person_id, state } of standings)
      expect(parts.filter((part) => part['person_id'] === person_id)).toHaveLength(state === 'in-progress' ? 1 : 3);
  });

  it('has a quiz that some have passed, and that who is on the way has not yet', () => {
    const { tries } = quizRows(standings, parts, given);
    expect(quizFaults(DEMONSTRATION_QUIZ)).toEqual([]);
    for (const { answers, is_passed } of tries)
      expect(markQuiz(DEMONSTRATION_QUIZ, answers as number[]).isPassed).toBe(is_passed);
    expect(new Set(tries.map(({ is_passed }) => is_passed))).toEqual(new Set([true, false]));
  });

  it('was taken away by two of staff', () => {
    const [one] = standings.filter(({ state }) => state === 'withdrawn');
    const removal = decisions.filter((decision) => decision['person_id'] === one?.['person_id']).slice(1);
    expect(new Set(removal.map((decision) => decision['decided_by'])).size).toBe(2);
  });
});
