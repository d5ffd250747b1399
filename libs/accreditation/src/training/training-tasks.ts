import type { TrainingCategory } from './training-categories';

/** What a kind of training helps with at work. */
export interface TrainingSupport {
  /** Keys of the tasks taxonomy. */
  readonly tasks: readonly string[];
  /** The same as a PA reads it: "It helps with …". */
  readonly words: string;
  /** Who says that this work wants such training. */
  readonly source: string;
}

const CARE = 'Skills for Care and Skills for Health: the Care Certificate standards';
const PERSONAL = ['washing', 'dressing', 'toileting', 'oral-care', 'nail-hair-skin-care'];
const LIFTING = {
  tasks: ['moving-and-transferring', 'hoist'],
  words: 'moving somebody and using a hoist',
  source: 'Health and Safety Executive: Moving and handling in health and social care (HSG225)',
};
const FOOD = {
  tasks: ['cooking', 'eating-and-drinking'],
  words: 'cooking, and help with eating and drinking',
  source: 'Food Standards Agency: food hygiene for those who handle food',
};
const CLEAN_HANDS = {
  tasks: ['toileting', 'continence', 'catheter', 'stoma', 'bowel-care', 'tube-feeding', 'suction-ventilation'],
  words: 'help with the toilet, catheters, stomas and feeding tubes',
  source: 'NICE guideline CG139: Healthcare-associated infections',
};
const PRIVATE_CARE = { tasks: PERSONAL, words: 'washing, dressing and using the toilet', source: CARE };
const TALKING = {
  tasks: ['communication-support'],
  words: 'helping somebody to say and understand things',
  source: CARE,
};
const LEARNING = {
  tasks: ['teaching-daily-skills', 'going-out-with-confidence'],
  words: 'teaching daily skills and going out with confidence',
  source: 'NICE guideline NG93: Learning disabilities and behaviour that challenges',
};

/**
 * Which tasks a kind of training supports; a kind that is about whom somebody helps, or about all work, has no row. One day
 * of training makes nobody fit for a task that a nurse must teach for one person: the words on pages say so.
 */
export const TRAINING_SUPPORT: Readonly<Partial<Record<TrainingCategory, TrainingSupport>>> = {
  'moving-and-handling': LIFTING,
  'food-hygiene': FOOD,
  'infection-control': CLEAN_HANDS,
  medication: {
    tasks: ['medication-prompting', 'medication-giving'],
    words: 'reminding about medication and giving it',
    source: 'NICE guideline NG67: Managing medicines for adults receiving social care in the community',
  },
  nutrition: {
    tasks: ['cooking', 'eating-and-drinking', 'tube-feeding'],
    words: 'cooking, eating and drinking, and feeding tubes',
    source: 'NICE guideline CG32: Nutrition support for adults',
  },
  'oral-health': {
    tasks: ['oral-care'],
    words: 'care of mouth and teeth',
    source: 'NICE guideline NG48: Oral health for adults in care homes',
  },
  continence: {
    tasks: ['toileting', 'continence', 'catheter', 'stoma', 'bowel-care'],
    words: 'help with the toilet, pads, catheters and stomas',
    source: 'NICE guideline CG148: Urinary incontinence in neurological disease',
  },
  dignity: PRIVATE_CARE,
  communication: TALKING,
  epilepsy: {
    tasks: ['seizure-response'],
    words: 'knowing what to do in a seizure',
    source: 'NICE guideline NG217: Epilepsies in children, young people and adults',
  },
  'positive-behaviour-support': LEARNING,
  'learning-disability': LEARNING,
  'care-certificate-6': TALKING,
  'care-certificate-7': PRIVATE_CARE,
  'care-certificate-8': { ...FOOD, source: CARE },
  'care-certificate-13': { ...LIFTING, source: CARE },
  'care-certificate-15': { ...CLEAN_HANDS, source: CARE },
};

/** Which kinds of training support a task: the one named for it first, never a standard of the Care Certificate. */
export function trainingFor(task: string): TrainingCategory[] {
  return (Object.entries(TRAINING_SUPPORT) as Array<[TrainingCategory, TrainingSupport]>)
    .filter(([category, { tasks }]) => tasks.includes(task) && !category.startsWith('care-certificate'))
    .map(([category]) => category);
}
