import { interviewIn, isSave, offerIn, planIn, reasonIn, wordsIn } from './application.forms';

describe('what was posted about an application', () => {
  it('is trimmed, with one kind of line ends', () => {
    const body = { message: '  One\r\ntwo\rthree ', 'answer-q1': ' Yes ', 'answer-other': 'Not asked' };
    expect(wordsIn(body, [{ id: 'q1' }, { id: 'q2' }])).toEqual({
      message: 'One\ntwo\nthree',
      answers: { q1: 'Yes', q2: '' },
    });
  });

  it.each([[undefined], [null], ['message']])('is empty where it is no form: %p', (body) => {
    expect(wordsIn(body, [{ id: 'q1' }])).toEqual({ message: '', answers: { q1: '' } });
    expect(offerIn(body)).toEqual({ startsOn: null, pay: '', hoursWords: '', checks: [], conditions: '' });
  });

  it('is empty where a field is no text', () => {
    expect(reasonIn({ reason: ['pay'] })).toBe('');
    expect(reasonIn({ reason: 'pay' })).toBe('pay');
  });

  it('is saved or sent, by the button that was pressed', () => {
    expect(isSave({ deed: 'save' })).toBe(true);
    expect(isSave({ deed: 'send' })).toBe(false);
  });
});

describe('the checks of an offer', () => {
  it.each([
    ['one that is ticked', 'dbs', ['dbs']],
    ['some', ['dbs', 'references'], ['dbs', 'references']],
    ['none', undefined, []],
    ['what is empty or no text is left out', ['', 'dbs', 7], ['dbs']],
  ])('%s', (_, checks, read) => {
    expect(offerIn({ checks }).checks).toEqual(read);
  });

  it('stand beside the first day', () => {
    const day = { 'startsOn-day': '3', 'startsOn-month': 'March', 'startsOn-year': '2026' };
    expect(offerIn(day).startsOn).toBe('2026-03-03');
  });
});

describe('typed times', () => {
  it('are read line by line', () => {
    const { minutes, times } = interviewIn({
      minutes: '45',
      'date2-day': '3',
      'date2-month': '3',
      'date2-year': '2026',
      time2: '10:00',
    });
    expect(minutes).toBe(45);
    expect(times.slice(0, 2)).toEqual([
      { date: null, time: '' },
      { date: '2026-03-03', time: '10:00' },
    ]);
  });

  it('can be left out of a plan', () => {
    expect(planIn({ where: 'The café' })).toEqual({
      where: 'The café',
      whoKnows: '',
      checkIn: { date: null, time: '' },
    });
  });
});
