import { isTrainingCategory } from '@pa/accreditation';
import { sessionRows } from './session-rows';

const given = {
  licenseeId: '01890000-0000-7000-8000-000000000001',
  now: new Date('2026-03-02T09:00:00Z'),
  today: '2026-03-02',
  assessor: '01890000-0000-7000-8000-000000000002',
};
const pas = Array.from({ length: 12 }, (_, place) => `pa ${place}`);
const { sessions, places, trainings } = sessionRows(pas, given);
const statesOf = (title: string) => {
  const id = sessions.find((session) => session['title'] === title)?.['id'];
  return places.filter((place) => place['session_id'] === id).map(({ state }) => state);
};

describe('Courses and times to show documents in the demonstration', () => {
  it('have places left, are full with people who wait, or are over', () => {
    expect(statesOf('Moving somebody safely')).toEqual(['booked', 'booked', 'given-back']);
    expect(statesOf('First aid')).toEqual(['booked', 'booked', 'waiting', 'waiting']);
    expect(statesOf('Keeping people safe')).toEqual(['came', 'came', 'missed']);
    for (const { category, kind } of sessions)
      expect(kind === 'documents' || isTrainingCategory(String(category))).toBe(true);
  });

  it('are never overbooked, and nobody is noted as there before they began', () => {
    for (const { id, places: most, starts_at } of sessions) {
      const taken = places.filter((place) => place['session_id'] === id);
      expect(taken.filter(({ state }) => state === 'booked').length).toBeLessThanOrEqual(Number(most));
      if ((starts_at as Date) > given.now)
        for (const { state } of taken) expect(['booked', 'waiting', 'given-back']).toContain(state);
    }
    for (const { booked_at } of places) expect((booked_at as Date) < given.now).toBe(true);
  });

  it('give the training to who came, and to nobody else', () => {
    expect(trainings.map(({ person_id, category }) => [person_id, category])).toEqual([
      ['pa 3', 'safeguarding-adults'],
      ['pa 9', 'safeguarding-adults'],
    ]);
  });

  it('leave a register with few PAs as it is', () => {
    expect(sessionRows([], given)).toMatchObject({ places: [], trainings: [] });
  });
});
