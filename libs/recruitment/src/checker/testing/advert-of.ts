import type { AdvertToCheck } from '../finding';

/** An advert with nothing to say against it, but for what a test puts in. */
export function advertOf(parts: Partial<AdvertToCheck> = {}): AdvertToCheck {
  return {
    title: 'PA wanted for mornings',
    about: 'I need help to get up and to get out.',
    whoWanted: 'Somebody calm and kind.',
    hours: [{ minutes: 120, kind: 'awake', weeks: 'every' }],
    liveIn: false,
    tasksRequired: ['washing'],
    tasksOptional: [],
    sexWanted: null,
    sexReason: '',
    employment: ['employed'],
    payPence: 1300,
    sleepInPence: null,
    liveInPenceAWeek: null,
    accommodationPenceADay: null,
    payWords: '',
    howToApply: '',
    questions: [],
    checks: [],
    checksWhy: '',
    ...parts,
  };
}
