import { coverWeek, type Coverage, type NeedSpan } from '@pa/matching';
import { matchLabels, type PublicPaProfile } from '@pa/register';
import type { VacancyEntity } from '../vacancies/vacancy.entity';
import { wordsToPa } from './fit-words';

const ADVERT = { tasksRequired: [], tasksOptional: [], experience: [], values: [] } as Partial<VacancyEntity>;
const PROFILE = { tasksWill: [], tasksTraining: [], experience: [], values: [] } as Partial<PublicPaProfile>;

const said = (
  advert: Partial<VacancyEntity> = {},
  profile: Partial<PublicPaProfile> = {},
  { coverage = null, distance = null }: { coverage?: Coverage | null; distance?: string | null } = {},
) =>
  wordsToPa({ ...ADVERT, ...advert } as VacancyEntity, { ...PROFILE, ...profile } as PublicPaProfile, {
    coverage,
    distance,
  }).map(({ kind, text }) => `${kind}: ${text}`);

/** Mornings from 08:00, on Monday and the days after it, of which the PA can do so many minutes each. */
const covered = (asked: readonly number[], free: readonly number[]) => {
  const spans = (lengths: readonly number[]): NeedSpan[] =>
    lengths.flatMap((minutes, day) => (minutes > 0 ? [{ day, start: 480, minutes, kind: 'awake' }] : []));
  return coverWeek(
    spans(asked),
    spans(free).map((span) => ({ ...span, weeks: 'every', termTimeOnly: false })),
  );
};
const hours = (asked: readonly number[], free: readonly number[]) => said({}, {}, { coverage: covered(asked, free) });

describe('how an advert fits, said to the PA', () => {
  it('says nothing where there is nothing to compare', () => {
    expect(said()).toEqual([]);
    expect(hours([], [120])).toEqual([]);
  });

  it('says all of the hours', () => {
    expect(hours([120, 120], [120, 120])).toEqual(['met: You can do all of its 4 hours']);
  });

  it('says part of the hours, and which are missing', () => {
    expect(hours([120, 120], [120, 0])).toEqual([
      'met: You can do 2 of its 4 hours',
      'gap: You are not free on Tuesday',
    ]);
  });

  it('says less than an hour in minutes', () => {
    expect(hours([120], [30])[0]).toBe('met: You can do 30 minutes of its 2 hours');
  });

  it('says that none of the hours are free, once', () => {
    expect(hours([120, 120], [0, 0, 60])).toEqual(['gap: You are free for none of its hours']);
  });

  it('says how many of the tasks the PA does', () => {
    const does = (tasksRequired: string[], tasksWill: string[]) => said({ tasksRequired }, { tasksWill })[0];
    expect(does(['cooking'], ['cooking'])).toBe('met: You do its one task');
    expect(does(['cooking', 'hoist'], ['hoist', 'cooking'])).toBe('met: You do all 2 of its tasks');
    expect(does(['cooking', 'hoist'], ['hoist'])).toBe('met: You do 1 of its 2 tasks');
  });

  it('counts a task once that is both needed and liked', () => {
    expect(said({ tasksRequired: ['cooking'], tasksOptional: ['cooking'] }, { tasksWill: ['cooking'] })).toEqual([
      'met: You do its one task',
    ]);
  });

  it('says what the PA would do with training, and does not call that missing', () => {
    expect(said({ tasksRequired: ['hoist', 'catheter'] }, { tasksTraining: ['hoist', 'catheter'] })).toEqual([
      'training: With training: use a hoist and do catheter care',
    ]);
  });

  it('calls only needed tasks missing, and names three of them', () => {
    expect(said({ tasksOptional: ['cooking'] })).toEqual([]);
    expect(said({ tasksRequired: ['cooking', 'cleaning', 'laundry'] })).toEqual([
      'gap: Also asks you to cook, clean and do laundry',
    ]);
    expect(said({ tasksRequired: ['cooking', 'cleaning', 'laundry', 'hoist', 'garden'] })).toEqual([
      'gap: Also asks you to cook, clean, do laundry and 2 more',
    ]);
  });

  it('says experience that is shared, with small letters but for names of people', () => {
    expect(
      said({ experience: ['dementia', 'parkinsons', 'stroke'] }, { experience: ['parkinsons', 'dementia'] }),
    ).toEqual(['met: You have experience of dementia and Parkinson’s']);
  });

  it('says values that are shared', () => {
    expect(said({ values: ['calm', 'kind', 'patient'] }, { values: ['patient', 'calm'] })).toEqual([
      'met: What matters to both of you: calm and patient',
    ]);
  });

  it('says nothing of experience and values that the PA has not listed', () => {
    expect(said({ experience: ['dementia'], values: ['calm'] }, { experience: ['stroke'], values: ['kind'] })).toEqual(
      [],
    );
  });

  it('says what is met first and what is missing last', () => {
    const lines = said(
      { tasksRequired: ['cooking', 'hoist', 'garden'], experience: ['dementia'] },
      { tasksWill: ['cooking'], tasksTraining: ['hoist'], experience: ['dementia'] },
      { coverage: covered([120, 120], [120, 0]), distance: 'About 2 miles from you' },
    );
    expect(lines).toEqual([
      'met: You can do 2 of its 4 hours',
      'met: You do 1 of its 3 tasks',
      'training: With training: use a hoist',
      'met: You have experience of dementia',
      'met: About 2 miles from you',
      'gap: You are not free on Tuesday',
      'gap: Also asks you to help in the garden',
    ]);
  });

  it('keeps the key of something that is no longer in the lists', () => {
    expect(matchLabels.task('gone')).toBe('gone');
    expect(matchLabels.experience('gone')).toBe('gone');
    expect(matchLabels.value('gone')).toBe('gone');
  });
});
