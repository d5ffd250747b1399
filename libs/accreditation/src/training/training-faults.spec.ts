import { toldOf, trainingFaults, type TrainingInput } from './training-faults';

const TODAY = '2026-03-03';
const RIGHT: TrainingInput = {
  category: 'first-aid',
  provider: ' Red Cross ',
  doneOn: '2025-11-03',
  validUntil: '2028-11-02',
};

describe('what a PA tells of a training', () => {
  it('is kept without the spaces around it', () => {
    expect(trainingFaults(RIGHT, TODAY)).toEqual([]);
    expect(toldOf(RIGHT)).toEqual({ ...RIGHT, provider: 'Red Cross' });
    expect(trainingFaults({ ...RIGHT, validUntil: null, doneOn: TODAY }, TODAY)).toEqual([]);
  });

  it.each([
    [{ category: 'juggling' }, 'category', 'Choose what the training was about'],
    [{ category: 'toString' }, 'category', 'Choose what the training was about'],
    [{ provider: 'x'.repeat(101) }, 'provider', 'Write 100 letters or fewer'],
    [{ doneOn: null }, 'doneOn', 'Enter the day on which you finished it'],
    [{ doneOn: '2025-02-30' }, 'doneOn', 'Enter a real date, such as 27 3 2026'],
    [{ doneOn: '2026-03-04' }, 'doneOn', 'This day is still to come. Tell us when you have done the training'],
    [{ doneOn: '1999-12-31' }, 'doneOn', 'This day is too long ago. Tell us of training since the year 2000'],
    [{ validUntil: 'soon' }, 'validUntil', 'Enter a real date, such as 27 3 2028'],
    [{ validUntil: '2025-11-02' }, 'validUntil', 'It cannot end before you did it. Look at both dates'],
    [
      { doneOn: '2020-01-01', validUntil: '2026-03-02' },
      'validUntil',
      'It has ended. Tell us when you have done it again',
    ],
  ])('says how to mend %o', (wrong, field, message) => {
    expect(trainingFaults({ ...RIGHT, ...wrong }, TODAY)).toEqual([{ field, message }]);
  });
});
