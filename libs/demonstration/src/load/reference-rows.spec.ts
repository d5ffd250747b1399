import { Secrets } from '@pa/platform';
import { referenceRows } from './reference-rows';

const GIVEN = {
  licenseeId: '01890000-0000-7000-8000-000000000001',
  now: new Date('2026-03-03T09:00:00Z'),
  today: '2026-03-03',
  assessor: '01890000-0000-7000-8000-000000000002',
  secrets: {
    seal: () => Buffer.of(1),
    blindIndex: (_: string, __: string, text: string) => Buffer.from(text),
  } as unknown as Secrets,
};

describe('made-up references', () => {
  const rows = Array.from({ length: 12 }, (_, place) => referenceRows(`person-${place}`, place, GIVEN)).flat();

  it('are there in every state but taken out, whole where they were answered and empty where they ended', () => {
    const states = ['accepted', 'asked', 'declined', 'not-usable', 'received', 'withdrawn'];
    expect([...new Set(rows.map(({ state }) => state))].toSorted()).toEqual(states);
    for (const row of rows) {
      const isAnswered = ['accepted', 'received', 'not-usable'].includes(String(row['state']));
      expect(row['answers_sealed'] !== null).toBe(isAnswered);
      if (row['ended_at']) expect(row).toMatchObject({ referee_sealed: null, may_be_shown: false });
    }
  });

  it('have for whoever tries it two that count, one of them to show', () => {
    const own = referenceRows('person-0', 0, GIVEN).filter(({ state }) => state === 'accepted');
    expect(own.map(({ may_be_shown: shown }) => shown)).toEqual([true, false]);
  });
});
