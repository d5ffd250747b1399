import { dateWords } from '@pa/web';
import { CALL_OFF_WORDS, GRADE_WORDS, VISIT_WAY_WORDS, type Finding, type Grade, type Visit } from '../../visits/visit';

interface StateWords {
  readonly kind: 'good' | 'wait' | 'bad' | 'plain';
  readonly text: string;
}

const GRADE_KINDS: Readonly<Record<Grade, StateWords['kind']>> = {
  fine: 'good',
  improve: 'wait',
  serious: 'bad',
  'not-seen': 'plain',
};

/** Where a visit stands, in a word or two. */
export function visitState({ state, openActions, reply }: Visit): StateWords {
  if (state === 'planned')
    return reply ? { kind: 'wait', text: 'Another time asked for' } : { kind: 'plain', text: 'Planned' };
  if (state === 'called-off') return { kind: 'plain', text: 'Called off' };
  if (state === 'missed') return { kind: 'bad', text: 'Missed' };
  return openActions > 0 ? { kind: 'wait', text: 'Things to do' } : { kind: 'good', text: 'Done' };
}

export function gradeState(grade: Grade): StateWords {
  return { kind: GRADE_KINDS[grade], text: GRADE_WORDS[grade] };
}

/** What is to be done about a finding, in lines, as the PA or staff read them; none where there is nothing to do. */
export function actionLines({ action, dueOn, actionState, answer, back }: Finding, reader: 'pa' | 'staff'): string[] {
  if (!action || !dueOn) return [];
  const until = `By ${dateWords(dueOn)}.`;
  return [
    `To do: ${action} ${actionState === 'closed' ? 'This is closed.' : until}`,
    ...(answer ? [`${reader === 'pa' ? 'You told us' : 'The PA says'}: ${answer}`] : []),
    ...(back ? [`${reader === 'pa' ? 'We ask once more' : 'Sent back'}: ${back}`] : []),
  ];
}

/** What stands above a visit, on every page. */
export function visitRows(visit: Visit & { readonly auditorName: string | null }) {
  return [
    { key: 'How', value: VISIT_WAY_WORDS[visit.way] },
    { key: visit.way === 'in-person' ? 'Where' : 'How we reach each other', value: visit.place },
    { key: 'Who comes', value: visit.auditorName ?? 'We say so soon' },
    ...(visit.why ? [{ key: 'Why not', value: CALL_OFF_WORDS[visit.why] }] : []),
  ];
}
