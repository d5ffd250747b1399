import type { KeyOf } from '@pa/register';

/** Taxonomy keys as they stand in the middle of a sentence. */
export const peopleWords: Readonly<Record<KeyOf<'experience'>, string>> = {
  'physical-disability': 'physically disabled people',
  'spinal-injury': 'people with spinal injuries',
  'learning-disability': 'people with learning disabilities',
  autism: 'autistic people',
  dementia: 'people with dementia',
  stroke: 'people after a stroke',
  parkinsons: 'people with Parkinson’s',
  ms: 'people with MS',
  mnd: 'people with motor neurone disease',
  'cerebral-palsy': 'people with cerebral palsy',
  'muscular-dystrophy': 'people with muscular dystrophy',
  epilepsy: 'people with epilepsy',
  diabetes: 'people with diabetes',
  'brain-injury': 'people with brain injuries',
  'sight-loss': 'blind and partially sighted people',
  'hearing-loss': 'deaf people',
  deafblind: 'deafblind people',
  'mental-health': 'people with mental health problems',
  'end-of-life': 'people near the end of life',
  'behaviour-others-find-challenging': 'people whose behaviour others find hard',
  'older-people': 'older people',
  'children-0-4': 'small children',
  'children-5-11': 'children of primary school age',
  'children-12-17': 'teenagers',
  'complex-health': 'people with complex health needs',
};

export const interestWords: Readonly<Record<KeyOf<'interests'>, string>> = {
  music: 'music',
  sport: 'sport',
  swimming: 'swimming',
  cinema: 'the cinema',
  'arts-and-crafts': 'arts and crafts',
  cooking: 'cooking',
  gardening: 'gardening',
  gaming: 'video games',
  walking: 'walking',
  animals: 'animals',
  technology: 'computers',
  languages: 'languages',
  travel: 'travel',
  'current-affairs': 'current affairs',
  reading: 'reading',
  dancing: 'dancing',
  football: 'football',
};

export const valueWords: Readonly<Record<KeyOf<'values'>, string>> = {
  kind: 'kind',
  compassionate: 'caring',
  honest: 'honest',
  trustworthy: 'trustworthy',
  reliable: 'reliable',
  respectful: 'respectful',
  'sees-the-whole-person': 'thoughtful',
  flexible: 'flexible',
  open: 'open',
  'willing-to-learn': 'quick to learn',
  patient: 'patient',
  calm: 'calm',
  discreet: 'discreet',
  punctual: 'punctual',
  'good-listener': 'attentive',
  'sense-of-humour': 'cheerful',
  'uses-initiative': 'practical',
  'follows-directions': 'careful',
};

const NUMBERS =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );

/** Small numbers as words, as people write them. */
export function numberWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** What people did before: who they were, and the work. */
export const formerJobs = [
  ['postal worker', 'the post'],
  ['shop assistant', 'shop work'],
  ['kitchen hand', 'kitchen work'],
  ['hairdresser', 'hairdressing'],
  ['bus driver', 'the buses'],
  ['baker', 'baking'],
  ['school cook', 'school kitchens'],
  ['warehouse worker', 'warehouse work'],
  ['bank clerk', 'banking'],
  ['soldier', 'the army'],
  ['gardener', 'gardening'],
  ['call centre worker', 'call centres'],
  ['hotel receptionist', 'hotel work'],
  ['factory worker', 'factory work'],
  ['legal secretary', 'office work'],
  ['nursery nurse', 'nursery work'],
  ['farm worker', 'farm work'],
  ['taxi driver', 'taxi driving'],
  ['joiner', 'joinery'],
  ['electrician', 'the trade'],
  ['barista', 'café work'],
  ['train guard', 'the railway'],
  ['librarian', 'library work'],
  ['housekeeper', 'housekeeping'],
] as const;
