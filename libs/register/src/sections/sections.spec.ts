import fc from 'fast-check';
import { PaProfileEntity } from '../pa-profile.entity';
import { taxonomies } from '../taxonomies';
import {
  camelName,
  displayNameOf,
  isSectionKey,
  nameParts,
  sections,
  SECTION_KEYS,
  type Section,
  type SectionContext,
  type SectionKey,
  type SectionValues,
} from './index';

const context: SectionContext = {
  today: '2026-03-02',
  districtOf: (text) => (/^CH1( |$)/i.test(text) ? 'CH1' : null),
  seal: (text) => Buffer.from(`sealed ${text}`),
  open: (sealed) => sealed.toString().replace('sealed ', ''),
};

const good: SectionValues = {
  'about-you': { firstName: 'Amira', initial: 'K', headline: 'Early riser', about: 'I like to walk.' },
  'place-and-travel': { place: 'CH1', travelMiles: 7, travelModes: ['own-car', 'bus'] },
  'work-wanted': {
    searchStatus: 'from-a-date',
    earliestStart: '2026-04-01',
    hoursMin: 8,
    hoursMax: 16,
    employment: ['employed', 'live-in'],
    hourlyRatePence: 1350,
    liveIn: true,
    shortNotice: true,
    shortNoticeHours: 24,
  },
  tasks: { will: ['washing', 'hoist'], training: ['catheter'], willNot: ['pet-care'] },
  'experience-and-training': { experience: ['dementia'], training: ['first-aid'] },
  'languages-and-communication': {
    languages: [{ language: 'english', level: 'fluent' }],
    communicationMethods: ['bsl'],
  },
  'values-and-style': { values: ['kind'], style: { 'chatty-quiet': -2 } },
  'interests-and-environment': { interests: ['music'], environmentLimits: ['smoking'] },
  'age-and-sex': { age: '16-or-17', eighteenOn: '2027-01-01', sex: 'female' },
};

function section<Key extends SectionKey>(key: Key): Section<SectionValues[Key]> {
  return sections[key] as unknown as Section<SectionValues[Key]>;
}

function problems<Key extends SectionKey>(key: Key, changes: Partial<SectionValues[Key]>): string[] {
  return section(key)
    .problems({ ...good[key], ...changes }, context)
    .map(({ field }) => field);
}

function kept<Key extends SectionKey>(key: Key, changes: Partial<SectionValues[Key]> = {}): SectionValues[Key] {
  const columns = section(key).columns({ ...good[key], ...changes }, context);
  return section(key).read(Object.assign(new PaProfileEntity(), { pendingText: null, ...columns }), context);
}

describe('every section', () => {
  it.each(SECTION_KEYS)('%s keeps right answers as they were given', (key) => {
    expect(problems(key, {})).toEqual([]);
    expect(kept(key)).toEqual(good[key]);
  });

  it('has a name for addresses and one for JSON', () => {
    expect(isSectionKey('about-you')).toBe(true);
    expect(isSectionKey('toString')).toBe(false);
    expect(camelName('languages-and-communication')).toBe('languagesAndCommunication');
  });

  it('refuses keys that its lists do not have, and says which is nearest', () => {
    expect(problems('place-and-travel', { travelModes: ['own-cart'] })).toEqual(['travelModes']);
    expect(problems('work-wanted', { employment: ['slave'] })).toEqual(['employment']);
    expect(problems('experience-and-training', { experience: ['x'], training: ['y'] })).toEqual([
      'experience',
      'training',
    ]);
    expect(problems('interests-and-environment', { interests: ['x'], environmentLimits: ['y'] })).toHaveLength(2);
    expect(problems('values-and-style', { values: ['x'], style: { x: 0 } })).toEqual(['values', 'style']);
  });
});

describe('about you', () => {
  it.each([
    [{ firstName: ' ' }, ['firstName']],
    [{ firstName: 'R2D2' }, ['firstName']],
    [{ firstName: 'A'.repeat(61) }, ['firstName']],
    [{ initial: 'Khan' }, ['initial']],
    [{ headline: 'x'.repeat(101) }, ['headline']],
    [{ headline: 'Ring 07700 900123' }, ['headline']],
    [{ about: 'x'.repeat(2001) }, ['about']],
    [{ about: 'me@example.com' }, ['about']],
  ])('%j is refused', (changes, fields) => {
    expect(problems('about-you', changes)).toEqual(fields);
  });

  it.each(['Zoë', 'Anne-Marie', 'D’Arcy', 'Łucja', 'محمد', '小明', 'ਹਰਪ੍ਰੀਤ', 'Mary Ann'])(
    'takes the name %s',
    (firstName) => {
      expect(problems('about-you', { firstName })).toEqual([]);
    },
  );

  it('keeps text tidy: one kind of line end, nothing invisible, a capital for the initial', () => {
    const about = '  One\r\ntwo\u0007 ';
    expect(kept('about-you', { firstName: ' Mary  Ann ', initial: 'k.', about })).toMatchObject({
      firstName: 'Mary Ann',
      initial: 'K',
      about: 'One\ntwo',
    });
  });

  it.each(['Amira K.', 'Madonna', 'Mary Ann B.', 'Ö Ł.'])('takes "%s" apart and puts it together again', (name) => {
    expect(displayNameOf(nameParts(name))).toBe(name);
  });
});

describe('place and work', () => {
  it('knows districts, and only the ten distances', () => {
    expect(problems('place-and-travel', { place: 'Z99' })).toEqual(['place']);
    expect(problems('place-and-travel', { travelMiles: 4 })).toEqual(['travelMiles']);
  });

  it.each([
    [{ searchStatus: 'busy' }, ['searchStatus']],
    [{ earliestStart: null }, ['earliestStart']],
    [{ earliestStart: '2026-02-30' }, ['earliestStart']],
    [{ earliestStart: '2026-03-02' }, ['earliestStart']],
    [{ earliestStart: '2029-01-01' }, ['earliestStart']],
    [{ hoursMin: -1 }, ['hoursMin']],
    [{ hoursMax: 169 }, ['hoursMax']],
    [{ hoursMin: 20 }, ['hoursMax']],
    [{ hoursMin: 7.5 }, ['hoursMin']],
    [{ hourlyRatePence: 0 }, ['hourlyRatePence']],
    [{ hourlyRatePence: 20_001 }, ['hourlyRatePence']],
    [{ shortNoticeHours: null }, ['shortNoticeHours']],
    [{ shortNoticeHours: 3 }, ['shortNoticeHours']],
  ])('%j is refused', (changes, fields) => {
    expect(problems('work-wanted', changes)).toEqual(fields);
  });

  it.each([
    { searchStatus: 'available', earliestStart: '2026-01-01' },
    { hoursMin: null, hoursMax: null, hourlyRatePence: null },
    { shortNotice: false, shortNoticeHours: null },
  ])('%j is fine', (changes) => {
    expect(problems('work-wanted', changes)).toEqual([]);
  });

  it('holds living in to be one fact, whichever way it is said', () => {
    const byList = kept('work-wanted', { liveIn: false, employment: ['live-in'] });
    const bySwitch = kept('work-wanted', { liveIn: true, employment: [] });
    for (const said of [byList, bySwitch]) expect(said).toMatchObject({ liveIn: true, employment: ['live-in'] });
    expect(kept('work-wanted', { shortNotice: false })).toMatchObject({ shortNoticeHours: null });
  });
});

describe('tasks, languages and values', () => {
  it('take one answer for each task', () => {
    expect(problems('tasks', { will: ['hoist'], training: ['hoist'], willNot: [] })).toEqual(['training']);
    expect(problems('tasks', { will: [], training: ['hoist'], willNot: ['hoist'] })).toEqual(['willNot']);
    expect(problems('tasks', { will: ['a'], training: ['b'], willNot: ['c'] })).toEqual([
      'will',
      'training',
      'willNot',
    ]);
  });

  it('keep keys in the order of the list, each once, however they come', () => {
    const keys = taxonomies.tasks.map(({ key }) => String(key));
    fc.assert(
      fc.property(fc.shuffledSubarray(keys), (chosen) => {
        const { will } = kept('tasks', { will: [...chosen, ...chosen], training: [], willNot: [] });
        expect(will).toEqual(keys.filter((key) => chosen.includes(key)));
      }),
    );
  });

  it('take one level for each language', () => {
    const english = { language: 'english', level: 'fluent' };
    expect(problems('languages-and-communication', { languages: [english, english] })).toEqual(['languages']);
    expect(problems('languages-and-communication', { languages: [{ ...english, level: 'x' }] })).toEqual(['languages']);
    expect(problems('languages-and-communication', { languages: [{ ...english, language: 'x' }] })).toEqual([
      'languages',
    ]);
  });

  it('take six values and five points', () => {
    const values = taxonomies.values.map(({ key }) => String(key));
    expect(problems('values-and-style', { values: values.slice(0, 7) })).toEqual(['values']);
    expect(problems('values-and-style', { style: { 'chatty-quiet': 3 } })).toEqual(['style']);
    expect(problems('values-and-style', { style: { 'chatty-quiet': 0.5 } })).toEqual(['style']);
  });
});

describe('age and sex', () => {
  it.each([
    [{ age: 'under-16' }, ['age']],
    [{ age: '' }, ['age']],
    [{ eighteenOn: null }, ['eighteenOn']],
    [{ eighteenOn: '2026-03-02' }, ['eighteenOn']],
    [{ eighteenOn: '2028-03-04' }, ['eighteenOn']],
    [{ sex: 'x' }, ['sex']],
  ])('%j is refused', (changes, fields) => {
    expect(problems('age-and-sex', changes)).toEqual(fields);
  });

  it('keeps no date of those who are 18 or over, and seals the sex', () => {
    const columns = section('age-and-sex').columns(
      { age: '18-or-over', eighteenOn: '2027-01-01', sex: 'male' },
      context,
    );
    expect(columns).toEqual({
      ageBand: 'adult',
      adultOn: null,
      adultOnSealed: null,
      sexSealed: Buffer.from('sealed male'),
    });
    expect(kept('age-and-sex', { sex: '' })).toMatchObject({ sex: '' });
  });
});
