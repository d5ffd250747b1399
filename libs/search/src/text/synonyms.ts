import { wordsIn } from './words';

/**
 * Words that mean the same to people who look for care, beside what `ALSO_SAID` adds to each task: each line is one meaning,
 * and whoever looks for one of it finds the others. Both engines read this list, so it must hold no word that means two things.
 */
const CARE_WORDS: readonly (readonly string[])[] = [
  ['pa', 'personal assistant', 'support worker', 'carer', 'caregiver'],
  ['wheelchair', 'chair user'],
  ['hoist', 'sling'],
  ['blind', 'sight loss', 'visually impaired'],
  ['deaf', 'hearing loss', 'hard of hearing'],
  ['bsl', 'sign language'],
  ['ms', 'multiple sclerosis'],
  ['mnd', 'motor neurone disease'],
  ['cp', 'cerebral palsy'],
  ['sci', 'spinal injury', 'spinal cord injury'],
  ['autism', 'autistic', 'asd', 'asperger'],
  ['dementia', 'alzheimer', 'memory loss'],
  ['stroke', 'tia'],
  ['diabetes', 'diabetic', 'insulin'],
  ['epilepsy', 'seizure', 'epileptic'],
  ['old', 'elderly', 'older people'],
];

const TASK_WORDS: readonly (readonly string[])[] = [
  ['shower', 'bath', 'wash'],
  ['toilet', 'loo', 'commode'],
  ['hoover', 'vacuum'],
  ['tidy', 'clean', 'housework'],
  ['meal', 'dinner', 'lunch', 'cook'],
  ['tablet', 'pill', 'medication', 'medicine'],
  ['peg', 'tube feeding'],
  ['physio', 'physiotherapy', 'exercise'],
  ['car', 'drive', 'driver'],
  ['dog', 'pet', 'cat'],
  ['swim', 'swimming', 'pool'],
  ['college', 'university', 'uni'],
  ['night', 'overnight'],
  ['film', 'cinema'],
  ['walk', 'hike', 'ramble'],
];

const PLACE_WORDS: readonly (readonly string[])[] = [
  ['st', 'saint'],
  ['gp', 'doctor', 'surgery'],
  ['town', 'city centre'],
  ['countryside', 'rural'],
  ['seaside', 'coast', 'beach'],
];

/** Every word or phrase with the others of its lines, all folded. */
export const SYNONYMS: ReadonlyMap<string, readonly string[]> = meanings([
  ...CARE_WORDS,
  ...TASK_WORDS,
  ...PLACE_WORDS,
]);

function meanings(lines: readonly (readonly string[])[]): Map<string, readonly string[]> {
  const others = new Map<string, string[]>();
  for (const line of lines) {
    const words = line.map((word) => wordsIn(word).join(' '));
    for (const word of words)
      others.set(word, [...(others.get(word) ?? []), ...words.filter((other) => other !== word)]);
  }
  return others;
}
