import { momentWords, placeProblems, readTimes } from './interview';

const NOW = new Date('2026-03-18T12:00:00Z');
const read = (date: string | null, time: string) => readTimes([{ date, time }], NOW);
const said = (date: string | null, time: string) => read(date, time).problems[0]?.message;

describe('the times of an interview', () => {
  it.each([
    ['2026-03-28', '14:30', '2026-03-28T14:30:00.000Z'],
    ['2026-03-29', '00:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '02:00', '2026-03-29T01:00:00.000Z'],
    ['2026-03-30', '9.15', '2026-03-30T08:15:00.000Z'],
  ])('%s %s by the clock here is %s', (date, time, instant) => {
    expect(read(date, time)).toEqual({ times: [new Date(instant)], problems: [] });
  });

  it('refuses the hour that is left out when the clocks go forward', () => {
    expect(said('2026-03-29', '01:30')).toBe(
      'The clocks go forward on Sunday 29 March 2026: there is no 01:30. Choose a time an hour later.',
    );
  });

  it('takes the first of the two hours when the clocks go back', () => {
    const autumn = new Date('2026-10-20T12:00:00Z');
    expect(readTimes([{ date: '2026-10-25', time: '01:30' }], autumn).times).toEqual([
      new Date('2026-10-25T00:30:00Z'),
    ]);
  });

  it.each([
    ['2026-03-18', '12:00', /has passed/],
    ['2026-03-17', '18:00', /has passed/],
    ['2026-02-30', '18:00', /as numbers/],
    [null, '18:00', /as numbers/],
    ['2026-03-20', 'noon', /like 14:30/],
    ['2026-03-20', '24:00', /like 14:30/],
    ['2027-03-20', '10:00', /next 90 days/],
  ])('refuses %s %s', (date, time, message) => {
    expect(said(date, time)).toMatch(message);
  });

  it('leaves empty lines out, puts times in order, and wants at least one and none twice', () => {
    const [late, early] = [
      { date: '2026-03-21', time: '10:00' },
      { date: '2026-03-20', time: '10:00' },
    ];
    expect(readTimes([late, { date: null, time: '' }, early], NOW).times.map(momentWords)).toEqual([
      'Friday 20 March 2026, 10:00',
      'Saturday 21 March 2026, 10:00',
    ]);
    expect(readTimes([{ date: null, time: '' }], NOW).problems).toMatchObject([{ field: 'time1' }]);
    expect(readTimes([late, late], NOW).problems).toMatchObject([{ field: 'time2' }]);
    const six = [1, 2, 3, 4, 5, 6].map((day) => ({ date: `2026-04-0${day}`, time: '10:00' }));
    expect(readTimes(six, NOW).problems).toMatchObject([{ message: 'Offer 5 times at most.' }]);
  });
});

describe('where an interview is', () => {
  it.each([
    ['place', 'The café in the library', []],
    ['phone', '', []],
    ['video', 'https://meet.example.com/abc', []],
    ['place', '', ['place']],
    ['place', '4 High Street, CH1 2AB', ['place']],
    ['video', 'ask me', ['place']],
    ['', 'x', ['way']],
    ['place', 'x'.repeat(201), ['place']],
  ])('%s %j', (way, place, fields) => {
    expect(placeProblems(way, place).map(({ field }) => field)).toEqual(fields);
  });
});
