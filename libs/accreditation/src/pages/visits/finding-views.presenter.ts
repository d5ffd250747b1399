import { LONGEST_WORDS } from '../../visits/findings';
import { GRADES, type Finding } from '../../visits/visit';
import type { VisitCase } from '../../visits/visit-desk.service';
import { visitsPaths } from '../../visits/visits.paths';
import { gradeState, type Reader } from './visit-words';
import type { ViewForm } from './visit.forms';

/** How the PA sees a finding, and what staff answered, in lines. */
export function viewLines({ view, viewAnswer }: Finding, reader: Reader): string[] {
  return [
    ...(view ? [`${reader === 'pa' ? 'You see it in another way' : 'The PA sees it in another way'}: ${view}`] : []),
    ...(viewAnswer ? [`${reader === 'pa' ? 'We answer' : 'Answered'}: ${viewAnswer}`] : []),
  ];
}

/** The form in which a PA says it; null where there is nothing to, or staff have answered. */
export function ownViewForm(visitId: string, finding: Finding, typed?: string) {
  const { id, grade, words, view, viewAnswer, version } = finding;
  const saysNothing = words === '' && (grade === 'fine' || grade === 'not-seen');
  if (viewAnswer !== null || saysNothing) return null;
  return {
    action: visitsPaths.ownView(visitId, id),
    id: `view-${id}`,
    version,
    isWrong: typed !== undefined,
    text: view ? 'Change what you wrote' : 'I see this in another way',
    values: typed ?? view ?? '',
    longest: LONGEST_WORDS,
  };
}

/** The form in which staff answer; null where nothing is to be answered, or not by whoever looks. */
export function viewForm({ id: visitId, mayAnswer }: VisitCase, finding: Finding, typed?: ViewForm) {
  const { id, view, viewAnswer, version } = finding;
  if (!mayAnswer || !view || viewAnswer !== null) return null;
  return {
    action: visitsPaths.view(visitId, id),
    id,
    version,
    isWrong: typed !== undefined,
    grade: typed?.grade ?? finding.grade,
    words: typed?.answer ?? '',
    longest: LONGEST_WORDS,
    grades: GRADES.map((value) => ({ value, text: gradeState(value).text })),
  };
}
