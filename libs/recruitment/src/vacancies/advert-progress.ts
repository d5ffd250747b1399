import type { FieldProblem } from '@pa/platform';
import { ADVERT_PARTS, advertSections, type AdvertPart } from './sections';
import type { VacancyEntity } from './vacancy.entity';

export interface AdvertPartProgress {
  readonly part: AdvertPart;
  readonly title: string;
  /** Saved at least once, with nothing missing. */
  readonly isDone: boolean;
  /** What to do in this part before the advert can be sent in; `field` is the field it is about. */
  readonly missing: readonly FieldProblem[];
}

export interface AdvertProgress {
  /** In the order in which they are asked. */
  readonly parts: readonly AdvertPartProgress[];
  readonly doneCount: number;
  /** Nothing is missing: the advert can be sent in. */
  readonly isWhole: boolean;
}

/** How far an advert has come on a day, part by part. */
export function advertProgress(vacancy: VacancyEntity, today: string): AdvertProgress {
  const parts = ADVERT_PARTS.map((part) => {
    const section = advertSections[part];
    const missing = section.missing(vacancy, today);
    return {
      part,
      title: section.title,
      missing,
      isDone: missing.length === 0 && vacancy.sectionsSaved.includes(part),
    };
  });
  return {
    parts,
    doneCount: parts.filter(({ isDone }) => isDone).length,
    isWhole: parts.every(({ missing }) => missing.length === 0),
  };
}
