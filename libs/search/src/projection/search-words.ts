import { taxonomies } from '@pa/register';
import type { PaCardFacts } from '@pa/register';
import { folded } from '../text/words';

/**
 * How people say it when they do not use our words: "getting up" is dressing. Only for finding; nothing of it is shown.
 */
export const ALSO_SAID: Readonly<Record<string, string>> = {
  washing: 'wash bath shower bathing showering getting up hygiene personal care',
  dressing: 'dress undress clothes getting up getting ready bed personal care',
  toileting: 'toilet loo commode personal care',
  continence: 'pads bladder personal care',
  'eating-and-drinking': 'feeding meals food drink',
  'oral-care': 'teeth brushing mouth dentures',
  'nail-hair-skin-care': 'hair nails skin shave shaving cream',
  'moving-and-transferring': 'transfers lifting wheelchair bed chair',
  hoist: 'hoisting lifting sling',
  exercises: 'physio physiotherapy stretches',
  'medication-prompting': 'tablets pills medicine remind',
  'medication-giving': 'tablets pills medicine injections insulin',
  'tube-feeding': 'peg nasogastric feeding',
  'suction-ventilation': 'tracheostomy ventilator breathing',
  'seizure-response': 'epilepsy fits seizures',
  cooking: 'cook meals breakfast lunch dinner tea kitchen',
  cleaning: 'clean housework tidying hoovering vacuuming',
  laundry: 'washing clothes ironing',
  shopping: 'shop groceries errands',
  paperwork: 'letters forms admin post email',
  'money-and-bills': 'budget bank finances',
  'pet-care': 'dog cat pets animals walk',
  garden: 'gardening lawn plants',
  'driving-own-car': 'drive driver car lifts',
  'driving-employers-vehicle': 'drive driver car van wav adapted vehicle',
  'public-transport': 'bus train tram travel',
  appointments: 'doctor hospital dentist gp clinic',
  leisure: 'days out trips hobbies cinema cafe friends',
  worship: 'church mosque temple synagogue gurdwara faith',
  sport: 'gym swimming football exercise',
  workplace: 'work job office access to work',
  education: 'school college university student',
  'parenting-support': 'children parent childcare',
  respite: 'break family carer sitting',
};

const byKey = new Map<string, string>(
  [
    taxonomies.tasks,
    taxonomies.experience,
    taxonomies.training,
    taxonomies.languages,
    taxonomies.communicationMethods,
    taxonomies.values,
    taxonomies.interests,
  ].flatMap((list) => list.map(({ key, label }): [string, string] => [key, label])),
);

/** What a PA chose from our lists, as it is called and as people also say it. "Will not" is left out. */
export function chosenOf(facts: PaCardFacts): { readonly label: string; readonly others: string }[] {
  const keys = [
    ...facts.tasksWill,
    ...facts.tasksTraining,
    ...facts.experience,
    ...facts.training,
    ...facts.languages,
    ...facts.communicationMethods,
    ...facts.values,
    ...facts.interests,
  ];
  return keys.map((key) => ({ label: byKey.get(key) ?? '', others: ALSO_SAID[key] ?? '' }));
}

/**
 * The text that free-text search reads of a PA, folded: their own words and the words of what they chose. Their name is left
 * out, so that a count cannot tell a visitor whether a person is on the register; so are "will not" answers.
 */
export function searchWords(facts: PaCardFacts): string {
  const chosen = chosenOf(facts).flatMap(({ label, others }) => [label, others]);
  return folded([facts.headline, facts.about, ...chosen].join('\n'));
}
