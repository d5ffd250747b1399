import { readSession, sessionWords, type SessionInput } from './session';

const NOW = new Date('2026-03-02T09:00:00Z');
const SESSION: SessionInput = {
  venue: 'The library',
  bring: 'The original',
  day: '2026-03-10',
  from: '10:00',
  to: '12:00',
  places: 2,
};
const read = (more: Partial<SessionInput> = {}) => readSession({ ...SESSION, ...more }, NOW);

describe('a time to show documents, as it is typed', () => {
  it.each([
    [{ venue: ' ' }, 'venue', 'Write where PAs come to'],
    [{ venue: 'x'.repeat(201) }, 'venue', 'Write 200 letters or fewer'],
    [{ bring: '' }, 'bring', 'Write what PAs bring'],
    [{ bring: 'x'.repeat(501) }, 'bring', 'Write 500 letters or fewer'],
    [{ places: 0 }, 'places', 'Enter a whole number from 1 to 100'],
    [{ places: 1.5 }, 'places', 'Enter a whole number from 1 to 100'],
    [{ places: 101 }, 'places', 'Enter a whole number from 1 to 100'],
    [{ day: 'soon' }, 'day', 'Enter a real date, such as 27 3 2026'],
    [{ day: '2026-02-27' }, 'day', 'This time has passed. Choose one that is still to come'],
    [{ day: '2027-04-01' }, 'day', 'Choose a day within the next year'],
    [{ day: '2026-03-02', from: '08:00' }, 'from', 'This time has passed. Choose one that is still to come'],
    [{ from: 'ten' }, 'from', 'Write the time like 14:30'],
    [{ to: '25:00' }, 'to', 'Write the time like 14:30'],
    [{ to: '09:59' }, 'to', 'It cannot end before it begins. Look at both times'],
    [
      { day: '2026-03-29', from: '01:30' },
      'from',
      'The clocks go forward on Sunday 29 March 2026: there is no 01:30. Choose a time an hour later',
    ],
  ])('says what is wrong with %o', (wrong, field, message) => {
    expect(read(wrong).faults).toEqual([{ field, message }]);
  });

  it('is by the clock here, in winter, in summer and on the night the clocks go back', () => {
    const instants = ['2026-03-10', '2026-07-01', '2026-10-25'].map((day) => read({ day }).startsAt.toISOString());
    expect(instants).toEqual(['2026-03-10T10:00:00.000Z', '2026-07-01T09:00:00.000Z', '2026-10-25T10:00:00.000Z']);
    expect(read({ day: '2026-10-25', from: '00:30', to: '01:30' })).toMatchObject({
      faults: [],
      endsAt: new Date('2026-10-25T00:30:00Z'),
    });
  });

  it('is said by the clock here', () => {
    expect(sessionWords(read({ day: '2026-07-01' }))).toBe('Wednesday 1 July 2026, 10:00 to 12:00');
  });
});
