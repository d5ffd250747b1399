import type { FieldProblem } from '@pa/platform';
import { isTrainingCategory } from '../training/training-categories';
import type { SessionInput, SessionMatter } from './session';

/** A course as staff type it. */
export interface CourseInput extends SessionInput {
  readonly title: string;
  readonly category: string;
  readonly isOnline: boolean;
}

export const LONGEST_TITLE = 100;

/** What a course is about, and what is wrong with what was typed. */
export function readMatter({ title, category, isOnline }: CourseInput): SessionMatter & { faults: FieldProblem[] } {
  const faults: FieldProblem[] = [];
  const name = title.trim();
  if (name === '') faults.push({ field: 'title', message: 'Write what the course is called' });
  else if (name.length > LONGEST_TITLE)
    faults.push({ field: 'title', message: `Write ${LONGEST_TITLE} letters or fewer` });
  const known = isTrainingCategory(category) ? category : null;
  if (!known) faults.push({ field: 'category', message: 'Choose what the course is about' });
  return { kind: 'course', title: name, category: known, isOnline, faults };
}
