import { APPLICATION_STATES } from '../application-state';
import {
  nextForPa,
  PA_REASON_CHOICES,
  reasonForEmployer,
  reasonForPa,
  stateForEmployer,
  stateForPa,
} from './application-words';

describe('why an application ended, to the PA', () => {
  it('is what the employer chose', () => {
    expect(reasonForPa({ state: 'unsuccessful', reason: 'hours' })).toBe('The hours did not fit well enough.');
  });

  it('is empty where nothing was said, or nothing that we know', () => {
    expect(reasonForPa({ state: 'unsuccessful', reason: null })).toBe('');
    expect(reasonForPa({ state: 'unsuccessful', reason: 'gone' })).toBe('');
  });

  it('is empty where the PA ended it, and knows why', () => {
    expect(reasonForPa({ state: 'withdrawn', reason: 'hours' })).toBe('');
  });
});

describe('why an application ended, to the employer', () => {
  it.each(['withdrawn', 'declined'] as const)('is what the PA chose when it is %s', (state) => {
    expect(reasonForEmployer(state, 'found-work')).toBe('I have found other work');
  });

  it('is empty where the PA would rather not say', () => {
    expect(reasonForEmployer('withdrawn', 'not-said')).toBe('');
  });

  it('is empty where nothing was said, or nothing that we know', () => {
    expect(reasonForEmployer('declined', null)).toBe('');
    expect(reasonForEmployer('declined', 'gone')).toBe('');
  });

  it('is empty where the employer ended it', () => {
    expect(reasonForEmployer('unsuccessful', 'hours')).toBe('');
  });

  it('can be chosen by its words', () => {
    expect(PA_REASON_CHOICES[0]).toEqual({ value: 'found-work', text: 'I have found other work' });
    expect(PA_REASON_CHOICES.at(-1)).toEqual({ value: 'not-said', text: 'I would rather not say' });
  });
});

describe('the state of an application', () => {
  it('is said to each side from where they stand', () => {
    expect(stateForEmployer('declined')).toEqual({ kind: 'plain', text: 'Said no to the offer' });
    expect(stateForPa('declined')).toEqual({ kind: 'plain', text: 'You said no to the offer' });
  });

  it('says what comes next to a PA, but for those who ended it', () => {
    expect(nextForPa('offered')).toBe('Read the offer. Say yes or no.');
    expect(APPLICATION_STATES.filter((state) => nextForPa(state) === '')).toEqual(['declined', 'withdrawn']);
  });
});
