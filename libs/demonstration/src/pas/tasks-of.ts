import { taxonomies, type KeyOf, type SectionValues, type TaskItem } from '@pa/register';
import type { Persona } from '../personas';
import type { Dice } from '../random/dice';

type Task = TaskItem<KeyOf<'tasks'>>;
type Answer = 'will' | 'training' | 'willNot' | 'none';

/** Tasks that are done only by people who were trained for the one person. */
const CLINICAL: readonly string[] = [
  'catheter',
  'stoma',
  'bowel-care',
  'tube-feeding',
  'suction-ventilation',
  'medication-giving',
  'seizure-response',
];

interface Asked {
  readonly persona: Persona;
  readonly modes: readonly string[];
  readonly isAdult: boolean;
  /** Cannot work where there are pets. */
  readonly noPets: boolean;
}

/** What a PA says to each task. */
export function tasksOf(asked: Asked, dice: Dice): SectionValues['tasks'] {
  const given = taxonomies.tasks.map((task) => ({ key: task.key, answer: answerTo(task, asked, dice) }));
  const usesHoist = given.some(({ key, answer }) => key === 'hoist' && answer === 'will');
  // Nobody uses a hoist and will not move people.
  const answers = given.map((one) =>
    usesHoist && one.key === 'moving-and-transferring' ? { ...one, answer: 'will' as const } : one,
  );
  const those = (answer: Answer) => answers.filter((one) => one.answer === answer).map(({ key }): string => key);
  return { will: those('will'), training: those('training'), willNot: those('willNot') };
}

function answerTo(task: Task, asked: Asked, dice: Dice): Answer {
  const settled = settledAnswer(task, asked, dice);
  if (settled) return settled;
  const { persona } = asked;
  if (persona.strong.includes(task.key)) return dice.chance(0.94) ? 'will' : 'training';
  if (CLINICAL.includes(task.key)) return clinicalAnswer(persona, dice);
  if (dice.chance(chanceOf(task, persona))) return 'will';
  const left = dice.fraction();
  return left < 0.3 ? 'training' : left < 0.55 ? 'willNot' : 'none';
}

/** What a person's life decides, whatever the persona: allergies, a car, age. */
function settledAnswer(task: Task, { modes, isAdult, noPets }: Asked, dice: Dice): Answer | null {
  const hasCar = modes.includes('own-car');
  if (task.key === 'pet-care' && noPets) return 'willNot';
  if (task.key === 'driving-own-car') return hasCar && dice.chance(0.85) ? 'will' : 'willNot';
  if (task.key === 'driving-employers-vehicle') return hasCar && dice.chance(0.6) ? 'will' : 'none';
  return !isAdult && task.group === 'personal' ? 'none' : null;
}

function clinicalAnswer(persona: Persona, dice: Dice): Answer {
  if (dice.chance(persona.clinical)) return 'will';
  const left = dice.fraction();
  const learns = 0.15 + persona.tasks.personal * 0.5;
  return left < learns ? 'training' : left < learns + 0.25 ? 'willNot' : 'none';
}

/** Worship, holidays and their like are rarer than their group. */
const RARER: readonly string[] = [
  'worship',
  'holidays',
  'money-and-bills',
  'minor-repairs-and-wheelchair-upkeep',
  'parenting-support',
  'job-coaching',
  'workplace',
];

function chanceOf(task: Task, { tasks }: Persona): number {
  const chance = tasks[task.group as KeyOf<'taskGroups'>];
  return RARER.includes(task.key) ? chance * 0.45 : chance;
}
