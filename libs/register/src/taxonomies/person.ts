import { choices, type StylePair } from './taxonomy-item';

/** What a person is like to work with. */
export const values = choices([
  ['kind', 'Kind'],
  ['compassionate', 'Compassionate'],
  ['honest', 'Honest'],
  ['trustworthy', 'Trustworthy'],
  ['reliable', 'Reliable'],
  ['respectful', 'Respectful'],
  ['sees-the-whole-person', 'Sees the whole person'],
  ['flexible', 'Flexible'],
  ['open', 'Open'],
  ['willing-to-learn', 'Willing to learn'],
  ['patient', 'Patient'],
  ['calm', 'Calm'],
  ['discreet', 'Discreet'],
  ['punctual', 'Punctual'],
  ['good-listener', 'Good listener'],
  ['sense-of-humour', 'Sense of humour'],
  ['uses-initiative', 'Uses initiative'],
  ['follows-directions', 'Follows directions'],
]);

function pair<const Key extends string>(key: Key, left: string, right: string): StylePair<Key> {
  return { key, label: `${left} or ${right.toLowerCase()}`, left, right };
}

/** Ways of working, each on five points from left (1) to right (5). */
export const workingStylePairs = [
  pair('chatty-quiet', 'Chatty', 'Quiet'),
  pair('prompts-waits', 'Prompts', 'Waits to be asked'),
  pair('routine-spontaneous', 'Routine', 'Spontaneous'),
  pair('indoors-outdoors', 'Indoors', 'Outdoors'),
];

/** What people like doing. Shown and searchable, never scored. */
export const interests = choices([
  ['music', 'Music'],
  ['sport', 'Sport'],
  ['swimming', 'Swimming'],
  ['cinema', 'Cinema'],
  ['arts-and-crafts', 'Arts and crafts'],
  ['cooking', 'Cooking'],
  ['gardening', 'Gardening'],
  ['gaming', 'Gaming'],
  ['walking', 'Walking'],
  ['animals', 'Animals'],
  ['technology', 'Technology'],
  ['languages', 'Languages'],
  ['travel', 'Travel'],
  ['current-affairs', 'Current affairs'],
  ['reading', 'Reading'],
  ['dancing', 'Dancing'],
  ['football', 'Football'],
]);

/** Whom a PA has worked with before. A fact about the PA's past work, never about an employer. */
export const experience = choices([
  ['physical-disability', 'Physical disability'],
  ['spinal-injury', 'Spinal injury'],
  ['learning-disability', 'Learning disability'],
  ['autism', 'Autism'],
  ['dementia', 'Dementia'],
  ['stroke', 'Stroke'],
  ['parkinsons', 'Parkinson’s'],
  ['ms', 'Multiple sclerosis (MS)'],
  ['mnd', 'Motor neurone disease (MND)'],
  ['cerebral-palsy', 'Cerebral palsy'],
  ['muscular-dystrophy', 'Muscular dystrophy'],
  ['epilepsy', 'Epilepsy'],
  ['diabetes', 'Diabetes'],
  ['brain-injury', 'Brain injury'],
  ['sight-loss', 'Sight loss'],
  ['hearing-loss', 'Hearing loss'],
  ['deafblind', 'Deafblind'],
  ['mental-health', 'Mental health'],
  ['end-of-life', 'End of life'],
  ['behaviour-others-find-challenging', 'Behaviour others find challenging'],
  ['older-people', 'Older people'],
  ['children-0-4', 'Children aged 0 to 4'],
  ['children-5-11', 'Children aged 5 to 11'],
  ['children-12-17', 'Children aged 12 to 17'],
  ['complex-health', 'Complex health needs'],
]);
