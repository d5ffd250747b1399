import { findSexWords } from './find-sex-words';
import type { AdvertToCheck, Finding } from './finding';
import { NormalisedText } from './normalise';

/** Tasks close enough to the body that a person may want a woman, or a man, for them. Keys of the tasks taxonomy. */
export const TASKS_FOR_A_SEX: readonly string[] = [
  'washing',
  'dressing',
  'toileting',
  'continence',
  'nail-hair-skin-care',
  'moving-and-transferring',
  'hoist',
  'catheter',
  'stoma',
  'bowel-care',
];

const WHY = 'You may ask for a woman or a man only when the tasks need it (Equality Act 2010, Schedule 9).';

/** A woman or a man may be asked for only with a reason that comes from the tasks. */
export function checkSex(advert: AdvertToCheck): Finding[] {
  if (advert.sexWanted === null) return sexInWords(advert);
  const tasks = [...advert.tasksRequired, ...advert.tasksOptional];
  const hasTask = tasks.some((task) => TASKS_FOR_A_SEX.includes(task));
  if (hasTask && isReason(advert.sexReason))
    return sexInWords(advert).filter(({ quote }) => isOther(advert, quote?.text));
  return [
    {
      code: 'sex-without-reason',
      severity: 'blocks',
      field: hasTask ? 'sexReason' : 'sexWanted',
      why: WHY,
      how: hasTask
        ? 'Say which tasks need it, and why. For example: “I need help to wash.”'
        : 'Choose the personal care tasks of this job, or let anyone apply.',
    },
  ];
}

const ONLY_A_WISH =
  /^(?:because )?(?:i|we)?\s?(?:just |simply |would |do |'d )*(?:prefer|like|want|feel)\b[^.]{0,40}\.?$/i;
const TASK_WORDS =
  /wash|bath|shower|dress|toilet|contin|person|intimate|body|bodi|cathet|stoma|bowel|hoist|lift|transfer|move|moving|skin|hair|nail|care|privacy|private|dignity|faith|relig/i;

/** More than a word or two, and more than that one would like it: it has to come from the work. */
function isReason(words: string): boolean {
  const said = words.trim();
  if (said.split(/\s+/).length < 3) return false;
  return !ONLY_A_WISH.test(said) || TASK_WORDS.test(said);
}

const SEXES = { female: /^(?:female|wom[ae]n|lad(?:y|ies)|girl)/i, male: /^(?:male|m[ae]n|guy|gentleman)/i } as const;

/** The text wishes for the other sex than the one whose reason stands there. */
function isOther({ sexWanted }: AdvertToCheck, words = ''): boolean {
  const other = sexWanted === 'female' ? SEXES.male : SEXES.female;
  return !/^no\s/i.test(words) && words.split(/\s+/).some((word) => other.test(word));
}

/** "Ladies only" in the text, where no reason was asked for. */
function sexInWords(advert: AdvertToCheck): Finding[] {
  return (['title', 'about', 'whoWanted', 'howToApply', 'payWords', 'checksWhy'] as const).flatMap((field) => {
    const text = new NormalisedText(advert[field]);
    return findSexWords(text.letters).map(({ start, end }): Finding => ({
      code: 'sex-without-reason',
      severity: 'blocks',
      field,
      why: WHY,
      how: 'Take these words out. If the tasks need a woman or a man, choose that under “Who you want” and say why.',
      quote: text.quote(start, end),
    }));
  });
}
