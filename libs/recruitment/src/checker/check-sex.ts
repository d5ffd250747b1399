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
  if (hasTask && advert.sexReason.trim() !== '') return [];
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

/** "Ladies only" in the text, where no reason was asked for. */
function sexInWords(advert: AdvertToCheck): Finding[] {
  return (['title', 'about', 'whoWanted', 'howToApply'] as const).flatMap((field) => {
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
