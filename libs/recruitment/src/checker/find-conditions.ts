import { sentenceAfter, sentenceBefore, withoutOverlap, type Hit } from './hit';
import type { NormalisedText } from './normalise';

/** The conditions of the experience taxonomy and their everyday names, as they stand in lower case. */
const CONDITIONS = [
  'multiple sclerosis',
  'motor neurone?(?: disease)?',
  'mnd',
  "parkinson'?s?(?: disease)?",
  "alzheimer'?s?(?: disease)?",
  'dementia',
  'autis(?:m|tic)',
  "asperger'?s?",
  'adhd',
  'cerebral palsy',
  '(?:muscular|myotonic) dystrophy',
  'epilep(?:sy|tic)',
  'diabet(?:es|ic)',
  '(?:acquired |traumatic )?brain injury',
  'spinal (?:cord )?injury',
  'spina bifida',
  '(?:para|tetra|quadri)plegi[ac]',
  'learning (?:disability|disabilities|difficulty|difficulties)',
  "down'?s? syndrome",
  'mental (?:illness|health (?:problems?|issues?|condition))',
  'schizophreni[ac]',
  'bipolar',
  'psychosis',
  'personality disorder',
  '(?:clinical )?depression',
  'anxiety',
  'ptsd',
  'ocd',
  'anorexia',
  'eating disorder',
  'alcoholi(?:c|sm)',
  'hiv',
  'cancer',
  'copd',
  'emphysema',
  'cystic fibrosis',
  "huntington'?s?(?: disease)?",
  "crohn'?s?(?: disease)?",
  'colitis',
  'fibromyalgia',
  '(?:rheumatoid |osteo)?arthritis',
  'osteoporosis',
  'lupus',
  'scoliosis',
  'ehlers-danlos(?: syndrome)?',
  'chronic fatigue(?: syndrome)?',
  'heart (?:failure|condition|disease)',
  'kidney (?:failure|disease)',
  'amputee',
  'terminal(?:ly)? ill(?:ness)?',
];
const LISTED = new RegExp(String.raw`(?<![a-z])(?:${CONDITIONS.join('|')})(?![a-z])`, 'g');
/** "MS" is also a title and half of a product's name, and a stroke is also luck, swimming and what a cat gets. */
const MS =
  /(?<![\p{L}\p{N}])(?:MS|M\.\s?S\.?)(?![\p{L}\p{N}])(?!\s(?:Word|Office|Teams|Excel|Outlook|Windows|\p{Lu}))/gu;
/** Also "me": only in capitals, after what one has. */
const ME = /(?<=\b(?:have|has|had|got)\s)(?:ME|M\.E\.?)(?![\p{L}\p{N}])(?!\s\p{Lu}{2})/gu;
const SMALL_MS = /(?<=\b(?:have|has|with|got|my)\s)ms(?![a-z0-9])/g;
const STROKE =
  /(?<=\b(?:an?|had|after|of|my|his|her|the|with)\s(?:bad |big |small |severe |mild |second )?)strokes?(?!\s(?:of|the|a|my|his|her|him|it)\b)(?![a-z])/g;

/** Words that make a condition a matter of what a PA knows, not of what somebody has. */
const KNOWN =
  /\b(?:experience[ds]?|experience of|knowledge|know|knows|understand(?:s|ing)?|familiar|aware(?:ness)?|work(?:ed|ing)?|supported|cared|train(?:ed|ing)|skills?|qualifi\w+|course)\b/g;
const HAD =
  /(?<!\b(?:you|must|should|to|will|can|could|would)\s)\b(?:have|has|had|got)\b|'ve\b|\bi am\b|\bi'm\b|\b(?:he|she|who|they|we)(?:'s| is| are| was)\b|\b(?:my|his|her|our|their)\b|\bsuffer\w*|\b(?:live|lives|living|lived) with\b|\bdiagnosed\b|\bdue to\b|\bbecause of\b/g;

export interface ConditionHit extends Hit {
  /** Somebody's own condition, rather than one a PA should know about. */
  readonly isSomebodys: boolean;
}

/** Conditions that are named, and whether they are said to be somebody's. */
export function findConditions({ plain, lower, letters }: NormalisedText): ConditionHit[] {
  const found = [
    ...[...letters.matchAll(LISTED), ...letters.matchAll(STROKE), ...letters.matchAll(SMALL_MS)],
    ...plain.matchAll(MS),
    ...plain.matchAll(ME),
  ].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return withoutOverlap(found).map((hit) => ({ ...hit, isSomebodys: isSomebodys(lower, hit) }));
}

/** Whichever was said last before it decides: "experience of autism, as my son has autism" is both in turn. */
function isSomebodys(lower: string, { start, end }: Hit): boolean {
  if (
    /^\s(?:training|experience|knowledge|awareness|care|course|charity|group|nurse)\b/.test(sentenceAfter(lower, end))
  )
    return false;
  const before = sentenceBefore(lower, start);
  return lastOf(HAD, before) > lastOf(KNOWN, before);
}

function lastOf(pattern: RegExp, text: string): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}
