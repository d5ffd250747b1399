/** Kinds of training, by the keys that profiles use for them; then the sixteen standards of the Care Certificate. */
export const TRAINING_NAMES = {
  'moving-and-handling': 'Moving and handling',
  'first-aid': 'First aid',
  'food-hygiene': 'Food hygiene',
  'infection-control': 'Infection control',
  'health-and-safety': 'Health and safety',
  fire: 'Fire safety',
  medication: 'Medication',
  nutrition: 'Nutrition',
  'oral-health': 'Oral health',
  continence: 'Continence',
  dignity: 'Dignity',
  equality: 'Equality',
  communication: 'Communication',
  'safeguarding-adults': 'Safeguarding adults',
  'safeguarding-children': 'Safeguarding children',
  'mental-capacity': 'Mental capacity',
  'positive-behaviour-support': 'Positive behaviour support',
  dementia: 'Dementia',
  epilepsy: 'Epilepsy',
  diabetes: 'Diabetes',
  stroke: 'Stroke',
  autism: 'Autism',
  'learning-disability': 'Learning disability',
  'oliver-mcgowan': 'Oliver McGowan training',
  'mental-health': 'Mental health',
  'sensory-loss': 'Sensory loss',
  'end-of-life': 'End of life',
  'data-protection': 'Data protection',
  'care-certificate-1': 'Care Certificate 1: understand your role',
  'care-certificate-2': 'Care Certificate 2: your personal development',
  'care-certificate-3': 'Care Certificate 3: duty of care',
  'care-certificate-4': 'Care Certificate 4: equality, diversity, inclusion and human rights',
  'care-certificate-5': 'Care Certificate 5: work in a person-centred way',
  'care-certificate-6': 'Care Certificate 6: communication',
  'care-certificate-7': 'Care Certificate 7: privacy and dignity',
  'care-certificate-8': 'Care Certificate 8: nutrition and hydration',
  'care-certificate-9': 'Care Certificate 9: mental health and dementia',
  'care-certificate-10': 'Care Certificate 10: safeguarding adults',
  'care-certificate-11': 'Care Certificate 11: safeguarding children',
  'care-certificate-12': 'Care Certificate 12: basic life support',
  'care-certificate-13': 'Care Certificate 13: health and safety',
  'care-certificate-14': 'Care Certificate 14: handling information',
  'care-certificate-15': 'Care Certificate 15: infection prevention and control',
  'care-certificate-16': 'Care Certificate 16: learning disability and autism',
} as const satisfies Record<string, string>;

export type TrainingCategory = keyof typeof TRAINING_NAMES;
export const TRAINING_CATEGORIES = Object.keys(TRAINING_NAMES) as readonly TrainingCategory[];

export function isTrainingCategory(text: string): text is TrainingCategory {
  return Object.hasOwn(TRAINING_NAMES, text);
}
