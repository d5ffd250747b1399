import { IsIn } from 'class-validator';
import { NATIONS, WORKS_AS, type RouteFacts } from '../route-finder/route';
import { HOUSEHOLD, TASK_CLASSES, WORKS_WITH, type TaskClass, type WorksWith } from '../route-finder/task-classes';

/** The kinds of help that matter for a check, as people know them. */
export const HELP = {
  care: 'Washing, dressing, using the toilet, eating, tooth, hair or skin care',
  health: 'Giving medication, or catheter, stoma, bowel, feeding tube or breathing care',
  money: 'Shopping, paying bills or looking after money',
  moving: 'Moving, hoisting, exercises or reminders about medication',
  out: 'Going out, driving, appointments, days out, work or study',
  home: 'Cleaning, cooking, laundry, pets, garden or paperwork',
} as const;
export type Help = keyof typeof HELP;

const CLASSES: Readonly<Record<Help, (worksWith: WorksWith) => TaskClass>> = {
  care: () => 'regulated',
  health: () => 'regulated',
  money: (worksWith) => HOUSEHOLD[worksWith],
  moving: () => 'contact',
  out: () => 'contact',
  home: () => 'other',
};

/** The five questions, as they stand in the address: nothing in them says who asks. */
export class WhichCheckForm {
  @IsIn(NATIONS, { message: 'Choose where the work is' })
  nation = '';

  @IsIn(WORKS_WITH, { message: 'Choose who you help' })
  with = '';

  help: string[] = [];

  @IsIn(['yes', 'no'], { message: 'Choose how often' })
  often = '';

  @IsIn(WORKS_AS, { message: 'Choose how you work' })
  as = '';

  /** Null as long as an answer is missing. */
  facts(): RouteFacts | null {
    const { nation, often } = this;
    const help = this.help.filter((key): key is Help => Object.hasOwn(HELP, key));
    const [worksWith, worksAs] = [this.with, this.as];
    if (!isOneOf(NATIONS, nation) || !isOneOf(WORKS_WITH, worksWith) || !isOneOf(WORKS_AS, worksAs)) return null;
    if (help.length === 0 || (often !== 'yes' && often !== 'no')) return null;
    const classes = help.map((key) => CLASSES[key](worksWith));
    const tasks = TASK_CLASSES.find((one) => classes.includes(one)) ?? 'other';
    return { nation, worksWith, tasks, often: often === 'yes', worksAs };
  }
}

function isOneOf<Key extends string>(keys: readonly Key[], text: string): text is Key {
  return (keys as readonly string[]).includes(text);
}
