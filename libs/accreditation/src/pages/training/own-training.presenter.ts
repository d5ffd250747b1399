import { ACCEPTED_ENDINGS, ACCEPTED_WORDS, careWords, fileWords, type KeptFile } from '@pa/platform';
import type { PageModel } from '@pa/web';
import { TRAINING_REFUSAL_WORDS, type ProvenTraining } from '../../training/training';
import { TRAINING_CATEGORIES, TRAINING_NAMES } from '../../training/training-categories';
import { mayMove, standingOn, type TrainingStanding } from '../../training/training-state';
import { TRAINING_SUPPORT } from '../../training/training-tasks';
import { trainingShown } from '../../training/training-words';
import { trainingPaths } from '../../training/training.paths';
import { coursePaths } from '../../bookings/bookings.paths';
import type { TrainingGaps } from '../../training/training-wanted';
import type { TrainingForm } from './training.forms';

const LOOKS: Readonly<Record<TrainingStanding, { readonly kind: string; readonly text: string }>> = {
  told: { kind: 'said', text: 'You told us' },
  seen: { kind: 'seen', text: 'Seen by us' },
  ended: { kind: 'bad', text: 'Ended' },
  'not-accepted': { kind: 'bad', text: 'Not counted' },
  withdrawn: { kind: 'bad', text: 'Taken out' },
};

/** What comes next, for one with proof and for one without. */
const NEXT: Readonly<Record<TrainingStanding, readonly [withProof: string, without: string]>> = {
  told: ['We look at your proof and tell you.', 'Add a photo or a copy of the certificate, or show it to us.'],
  seen: ['', ''],
  ended: [
    'Employers do not read it any more. Tell us when you have done it again.',
    'Employers do not read it any more. Tell us when you have done it again.',
  ],
  'not-accepted': [
    'Employers do not read it. You can put it right.',
    'Employers do not read it. You can put it right.',
  ],
  withdrawn: ['', ''],
};

/** `gaps`: what jobs near the PA want that they have not told of. */
export function ownTrainingModel(
  trainings: readonly ProvenTraining[],
  today: string,
  gaps: TrainingGaps | null,
): PageModel {
  return {
    title: 'Your training',
    tellHref: trainingPaths.tell,
    trainings: trainings.map((training) => ownTraining(training, today)),
    gaps: gaps && {
      href: gaps.href,
      coursesHref: coursePaths.own,
      lines: gaps.wanted.map(({ name, helps, jobs }) => ({
        name,
        text: `${jobs === 1 ? 'One job near you wants' : `${jobs} jobs near you want`} help with ${helps}.`,
      })),
    },
  };
}

function ownTraining(training: ProvenTraining, today: string) {
  const { id, category, state, refusal, file, version, provider } = training;
  const standing = standingOn(training, today);
  return {
    name: TRAINING_NAMES[category],
    state: LOOKS[standing],
    text: trainingShown({ ...training, provider: '' }, null).text,
    provider,
    helps: TRAINING_SUPPORT[category]?.words,
    refusal: refusal && TRAINING_REFUSAL_WORDS[refusal],
    next: NEXT[standing][file ? 0 : 1],
    file: file && { name: file.name, about: fileWords(file), href: trainingPaths.file(id) },
    version,
    changeHref: mayMove(state, 'change') ? trainingPaths.one(id) : null,
    takeOutHref: trainingPaths.takeOut(id),
  };
}

/** What goes with it stands there before it goes. */
export function takeOutTrainingModel({ category, state, file, version }: ProvenTraining): PageModel {
  return {
    ...{ title: `Take this out? ${TRAINING_NAMES[category]}`, version, back: trainingPaths.own },
    lines: [
      'Nobody reads of it any more.',
      ...(state === 'seen'
        ? ['We have seen this one. An approval that needs it may end, until you show it to us again.']
        : []),
      ...(file ? ['We delete your file. We cannot bring it back.'] : []),
    ],
  };
}

/** `training`: the one that is put right. */
export function trainingFormModel(form: TrainingForm, training: ProvenTraining | null): PageModel {
  const file: KeptFile | null = training?.file ?? null;
  return {
    title: training ? `Change your training: ${TRAINING_NAMES[training.category]}` : 'Tell us about training',
    action: training ? trainingPaths.one(training.id) : trainingPaths.tell,
    back: trainingPaths.own,
    isNew: !training,
    values: form,
    dates: { doneOn: form.boxes('doneOn'), validUntil: form.boxes('validUntil') },
    categories: [
      { value: '', text: 'Choose one' },
      ...TRAINING_CATEGORIES.map((value) => ({ value, text: TRAINING_NAMES[value] })),
    ],
    file: file && { name: file.name, about: fileWords(file), care: careWords(file.verdict) },
    fileHref: training && trainingPaths.file(training.id),
    removeAction: training && file ? trainingPaths.removeFile(training.id) : null,
    accepted: { endings: ACCEPTED_ENDINGS, words: ACCEPTED_WORDS },
  };
}
