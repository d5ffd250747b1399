import { dateWords } from '@pa/web';
import {
  CALL_OFF_WORDS,
  GRADE_WORDS,
  VISIT_WAY_WORDS,
  type Finding,
  type Grade,
  type MissedBy,
  type Visit,
} from '../../visits/visit';

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

/** Who could not come, as each reads it. */
export const MISSED_WORDS: Readonly<Record<Reader, Readonly<Record<MissedBy, string>>>> = {
  pa: { pa: 'You', register: 'We. We are sorry', helped: 'The person you help', other: 'It was for another reason' },
  staff: { pa: 'The PA', register: 'We', helped: 'The person who is helped', other: 'It was for another reason' },
};
export type Reader = 'pa' | 'staff';

/** Where a visit stands, in a word or two. Only what the PA missed is bad. */
export function visitState({ state, openActions, reply, missedBy }: Visit): StateWords {
  if (state === 'planned')
    return reply ? { kind: 'wait', text: 'Another time asked for' } : { kind: 'plain', text: 'Planned' };
  if (state === 'called-off') return { kind: 'plain', text: 'Called off' };
  if (state === 'missed')
    return missedBy === 'pa' ? { kind: 'bad', text: 'Missed' } : { kind: 'plain', text: 'Did not take place' };
  return openActions > 0 ? { kind: 'wait', text: 'Things to do' } : { kind: 'good', text: 'Done' };
}

export function gradeState(grade: Grade): StateWords {
  return { kind: GRADE_KINDS[grade], text: GRADE_WORDS[grade] };
}

/** What is to be done about a finding, in lines, as the PA or staff read them; none where there is nothing to do. */
export function actionLines({ action, dueOn, actionState, answer, back }: Finding, reader: Reader): string[] {
  if (!action || !dueOn) return [];
  const until = `By ${dateWords(dueOn)}.`;
  return [
    `To do: ${action} ${actionState === 'closed' ? 'This is closed.' : until}`,
    ...(answer ? [`${reader === 'pa' ? 'You told us' : 'The PA says'}: ${answer}`] : []),
    ...(back ? [`${reader === 'pa' ? 'We ask once more' : 'Sent back'}: ${back}`] : []),
  ];
}

/** What stands above a visit, on every page. */
export function visitRows(visit: Visit & { readonly auditorName: string | null }, reader: Reader) {
  return [
    { key: 'How', value: VISIT_WAY_WORDS[visit.way] },
    { key: visit.way === 'in-person' ? 'Where' : 'How we reach each other', value: visit.place },
    { key: visit.way === 'in-person' ? 'Who comes' : 'Who calls', value: visit.auditorName ?? 'We say so soon' },
    ...(visit.missedBy ? [{ key: 'Who could not come', value: MISSED_WORDS[reader][visit.missedBy] }] : []),
    ...(visit.righted ? [{ key: 'This was put right', value: visit.righted }] : []),
    ...(visit.why ? [{ key: 'Why not', value: CALL_OFF_WORDS[visit.why] }] : []),
  ];
}
