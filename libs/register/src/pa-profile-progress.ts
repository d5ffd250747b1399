import type { FieldProblem } from '@pa/platform';
import type { PaProfileEntity } from './pa-profile.entity';
import { sections, type SectionKey } from './sections';

/** The pages of a profile: its sections, and the week. */
export type ProfilePart = SectionKey | 'week';

export interface PartProgress {
  readonly part: ProfilePart;
  readonly title: string;
  /** Saved at least once, with nothing missing. */
  readonly isDone: boolean;
  /** What to do on this page before the profile can be sent in; `field` is the field it is about. */
  readonly missing: readonly FieldProblem[];
}

export interface ProfileProgress {
  /** In the order in which they are asked. */
  readonly parts: readonly PartProgress[];
  readonly doneCount: number;
  /** Nothing is missing: the profile can be sent in, or may stay on the register. */
  readonly isWhole: boolean;
}

/** The order in which the pages follow each other. */
export const PROFILE_PARTS: readonly ProfilePart[] = [
  'about-you',
  'place-and-travel',
  'week',
  'work-wanted',
  'tasks',
  'experience-and-training',
  'languages-and-communication',
  'values-and-style',
  'interests-and-environment',
  'age-and-sex',
];

const NO_HOURS = { field: 'spans', message: 'Add at least one time when you could work.' };

/** How far a profile has come, page by page. */
export function progressOf(profile: PaProfileEntity): ProfileProgress {
  const parts = PROFILE_PARTS.map((part) => progressOfPart(profile, part));
  return {
    parts,
    doneCount: parts.filter(({ isDone }) => isDone).length,
    isWhole: parts.every(({ missing }) => missing.length === 0),
  };
}

function progressOfPart(profile: PaProfileEntity, part: ProfilePart): PartProgress {
  const title = part === 'week' ? 'Your week' : sections[part].title;
  const missing = part === 'week' ? missingInWeek(profile) : sections[part].missing(profile);
  return { part, title, missing, isDone: missing.length === 0 && profile.sectionsSaved.includes(part) };
}

/** Living in counts no hours, so who lives in may leave the week empty. */
function missingInWeek({ week, liveIn }: PaProfileEntity): FieldProblem[] {
  return week.length === 0 && !liveIn ? [NO_HOURS] : [];
}
