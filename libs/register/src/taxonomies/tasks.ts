import { choices, type TaskItem } from './taxonomy-item';

/** The headings tasks stand under. */
export const taskGroups = choices([
  ['personal', 'Personal care'],
  ['home', 'At home'],
  ['out', 'Out and about'],
  ['work-study-family', 'Work, study and family'],
]);

function tasksIn<const Key extends string>(group: string, rows: readonly (readonly [Key, string, string])[]) {
  return rows.map(([key, label, action]): TaskItem<Key> => ({ key, label, group, action }));
}

const personal = tasksIn('personal', [
  ['washing', 'Washing', 'help with washing'],
  ['dressing', 'Dressing', 'help with dressing'],
  ['toileting', 'Using the toilet', 'help with using the toilet'],
  ['continence', 'Continence', 'help with continence'],
  ['eating-and-drinking', 'Eating and drinking', 'help with eating and drinking'],
  ['oral-care', 'Teeth and mouth care', 'help with teeth and mouth care'],
  ['nail-hair-skin-care', 'Nail, hair and skin care', 'help with nail, hair and skin care'],
  ['moving-and-transferring', 'Moving and transferring', 'help with moving and transferring'],
  ['hoist', 'Using a hoist', 'use a hoist'],
  ['exercises', 'Exercises', 'help with exercises'],
  ['medication-prompting', 'Reminding about medication', 'give reminders about medication'],
  ['medication-giving', 'Giving medication', 'give medication'],
  ['catheter', 'Catheter care', 'do catheter care'],
  ['stoma', 'Stoma care', 'do stoma care'],
  ['bowel-care', 'Bowel care', 'do bowel care'],
  ['tube-feeding', 'Tube feeding', 'do tube feeding'],
  ['suction-ventilation', 'Suction or ventilation', 'help with suction or ventilation'],
  ['seizure-response', 'Helping in a seizure', 'help in a seizure'],
]);

const home = tasksIn('home', [
  ['cooking', 'Cooking', 'cook'],
  ['cleaning', 'Cleaning', 'clean'],
  ['laundry', 'Laundry', 'do laundry'],
  ['shopping', 'Shopping', 'do shopping'],
  ['paperwork', 'Paperwork', 'help with paperwork'],
  ['money-and-bills', 'Money and bills', 'help with money and bills'],
  [
    'minor-repairs-and-wheelchair-upkeep',
    'Small repairs and wheelchair upkeep',
    'do small repairs and wheelchair upkeep',
  ],
  ['pet-care', 'Pet care', 'look after pets'],
  ['garden', 'Garden', 'help in the garden'],
]);

const out = tasksIn('out', [
  ['driving-own-car', 'Driving their own car', 'drive their own car'],
  ['driving-employers-vehicle', 'Driving the employer’s vehicle', 'drive the employer’s vehicle'],
  ['public-transport', 'Public transport', 'help on public transport'],
  ['appointments', 'Going to appointments', 'come to appointments'],
  ['leisure', 'Leisure and days out', 'help with leisure and days out'],
  ['worship', 'Going to worship', 'come to worship'],
  ['holidays', 'Holidays', 'come on holidays'],
  ['sport', 'Sport', 'help with sport'],
]);

const workStudyFamily = tasksIn('work-study-family', [
  ['workplace', 'Help at work', 'help at work'],
  ['education', 'Help at school, college or university', 'help at school, college or university'],
  ['note-taking', 'Taking notes', 'take notes'],
  ['job-coaching', 'Job coaching', 'do job coaching'],
  ['parenting-support', 'Help with being a parent', 'help with being a parent'],
  ['communication-support', 'Help with communication', 'help with communication'],
  ['teaching-daily-skills', 'Teaching daily skills', 'teach daily skills'],
  ['going-out-with-confidence', 'Going out with confidence', 'help with going out with confidence'],
  ['respite', 'Giving a family carer a break', 'give a family carer a break'],
]);

/** What the work is made of, in the order of the packed columns. */
export const tasks = [...personal, ...home, ...out, ...workStudyFamily];

/** A PA who will do either of these "drives". */
export const drivingTasks = ['driving-own-car', 'driving-employers-vehicle'] as const;
