import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { AssessorWork, BoardAsked, BoardGroup, EvidenceKind, EvidenceLine } from './board';

/** Days are YYYY-MM-DD; `besides`: whose evidence is left out, because nobody works on their own. */
export interface BoardDays {
  readonly today: string;
  readonly soon: string;
  readonly besides: readonly string[];
}

const LOCAL = (column: string) => `(${column} AT TIME ZONE 'Europe/London')::date`;
const HAS_PROOF = `EXISTS (SELECT 1 FROM training_files f WHERE f.licensee_id = t.licensee_id AND f.training_id = t.id)`;
const FILE_WAITS = `FROM part_files f WHERE f.licensee_id = t.licensee_id AND f.person_id = t.person_id AND f.state = 'waiting'`;
const IS_FOR_US = `(t.state = 'submitted' OR t.appealed_at IS NOT NULL OR t.proposed_by IS NOT NULL)`;
/** A newer training of the same category that counts longer takes the place of one that ends. */
const IS_NEWEST = `NOT EXISTS (SELECT 1 FROM trainings n WHERE n.licensee_id = t.licensee_id AND n.person_id = t.person_id
   AND n.category = t.category AND n.state = 'seen' AND n.id <> t.id AND coalesce(n.valid_until, 'infinity') > t.valid_until)`;
const COUNTS = `state IN ('seen', 'status-checked')`;

interface Part {
  readonly group: BoardGroup;
  readonly kind: EvidenceKind;
  readonly what: string;
  readonly day: string;
  readonly from: string;
  readonly where: string;
}

const check = (group: BoardGroup, day: string, where: string): Part => ({
  group,
  kind: 'check',
  what: 't.kind',
  day,
  from: 'checks',
  where,
});
const reference = (group: BoardGroup, day: string, where: string): Part => ({
  group,
  kind: 'reference',
  what: `''`,
  day,
  from: 'pa_references',
  where,
});
const training = (group: BoardGroup, day: string, where: string): Part => ({
  group,
  kind: 'training',
  what: 't.category',
  day,
  from: 'trainings',
  where,
});
const approval = (group: BoardGroup, day: string, where: string): Part => ({
  group,
  kind: 'approval',
  what: `''`,
  day,
  from: 'standings',
  where,
});

const visit = (group: BoardGroup, day: string, where: string): Part => ({
  group,
  kind: 'visit',
  what: `''`,
  day,
  from: 'monitoring_visits',
  where,
});
const ACTIONS = (state: string) => `FROM visit_findings f
  WHERE f.licensee_id = t.licensee_id AND f.visit_id = t.id AND f.action_state = '${state}'`;
const HAS_ANSWER = `EXISTS (SELECT 1 ${ACTIONS('done')})`;
const VIEWS = `FROM visit_findings f WHERE f.licensee_id = t.licensee_id AND f.visit_id = t.id
  AND f.viewed_at IS NOT NULL AND f.view_answered_at IS NULL`;
const WAITS = `(${HAS_ANSWER} OR EXISTS (SELECT 1 ${VIEWS}))`;
const IS_LATE = `EXISTS (SELECT 1 ${ACTIONS('open')} AND f.due_on < $2::date)`;

const NEAR = (day: string) => `${day} BETWEEN $2::date AND $3::date`;
const PAST = (day: string) => `${day} < $2::date`;

/** What stands on the board. Each row is in one list for one reason: what has ended is not also due. */
const PARTS: readonly Part[] = [
  check('for-us', LOCAL('t.declared_at'), `t.state = 'declared'`),
  reference('for-us', LOCAL('t.answered_at'), `t.state = 'received'`),
  reference(
    'for-us',
    LOCAL('t.asked_at'),
    `t.state = 'asked' AND t.way = 'telephone' AND ${LOCAL('t.expires_at')} > $2::date`,
  ),
  training('for-us', LOCAL('t.told_at'), `t.state = 'told' AND ${HAS_PROOF}`),
  approval('for-us', LOCAL('coalesce(t.appealed_at, t.applied_at)'), IS_FOR_US),
  approval(
    'for-us',
    LOCAL(`(SELECT min(f.added_at) ${FILE_WAITS})`),
    `EXISTS (SELECT 1 ${FILE_WAITS}) AND NOT ${IS_FOR_US}`,
  ),
  visit(
    'for-us',
    LOCAL('coalesce(t.reply_at, t.starts_at)'),
    `t.state = 'planned' AND (t.reply_at IS NOT NULL OR ${PAST(LOCAL('t.starts_at'))})`,
  ),
  visit(
    'for-us',
    LOCAL(`least((SELECT min(f.answered_at) ${ACTIONS('done')}), (SELECT min(f.viewed_at) ${VIEWS}))`),
    `t.state = 'held' AND ${WAITS}`,
  ),
  visit('overdue', `(SELECT min(f.due_on) ${ACTIONS('open')})`, `t.state = 'held' AND ${IS_LATE} AND NOT ${WAITS}`),
  check('overdue', 'least(t.valid_to, t.next_due)', `t.${COUNTS} AND ${PAST('least(t.valid_to, t.next_due)')}`),
  training('overdue', 't.valid_until', `t.state = 'seen' AND ${PAST('t.valid_until')} AND ${IS_NEWEST}`),
  approval(
    'overdue',
    't.approved_until',
    `t.state = 'approved' AND t.appealed_at IS NULL AND ${PAST('t.approved_until')}`,
  ),
  check(
    'due',
    't.next_due',
    `t.${COUNTS} AND ${NEAR('t.next_due')} AND t.valid_to IS DISTINCT FROM least(t.valid_to, t.next_due)`,
  ),
  check(
    'expiring',
    't.valid_to',
    `t.${COUNTS} AND ${NEAR('t.valid_to')} AND t.valid_to = least(t.valid_to, t.next_due)`,
  ),
  training('expiring', 't.valid_until', `t.state = 'seen' AND ${NEAR('t.valid_until')} AND ${IS_NEWEST}`),
  approval('expiring', 't.approved_until', `t.state = 'approved' AND ${NEAR('t.approved_until')}`),
  check('for-pa', LOCAL('t.decided_at'), `t.state = 'not-accepted'`),
  reference(
    'for-pa',
    LOCAL('t.asked_at'),
    `t.state = 'asked' AND t.way = 'email' AND ${LOCAL('t.expires_at')} > $2::date`,
  ),
  training('for-pa', LOCAL('t.told_at'), `t.state = 'told' AND NOT ${HAS_PROOF}`),
  approval(
    'for-pa',
    LOCAL('t.applied_at'),
    `t.state = 'in-progress' AND t.appealed_at IS NULL AND NOT EXISTS (SELECT 1 ${FILE_WAITS})`,
  ),
];

/** The parts of some lists as one; $1 is the licensee, $2 today, $3 how far "soon" goes, $4 who is left out. */
function linesOf(parts: readonly Part[]): string {
  return parts
    .map(
      ({ group, kind, what, day, from, where }) => `
      SELECT '${group}' AS "group", '${kind}' AS kind, t.id, t.person_id, ${what} AS what, ${day} AS day FROM ${from} t
       WHERE t.licensee_id = $1 AND $2::date IS NOT NULL AND $3::date IS NOT NULL AND t.person_id <> ALL ($4::uuid[]) AND ${where}`,
    )
    .join(' UNION ALL ');
}

/** Reads what is to be done over all kinds of evidence at once. Writes nothing. */
@Injectable()
export class EvidenceBoardRepository {
  async list(
    tx: Transaction,
    { group, kind, order }: Omit<BoardAsked, 'page'>,
    { offset, limit, ...days }: BoardDays & { offset: number; limit: number },
  ): Promise<EvidenceLine[]> {
    const parts = PARTS.filter((part) => part.group === group && (kind === null || part.kind === kind));
    if (parts.length === 0) return [];
    const direction = order === 'newest' ? 'DESC' : 'ASC';
    return tx.query<EvidenceLine>(
      `SELECT kind, id, person_id AS "personId", what, day::text FROM (${linesOf(parts)}) l
        ORDER BY day ${direction} NULLS LAST, id OFFSET $5 LIMIT $6`,
      [...valuesOf(tx, days), offset, limit],
    );
  }

  /** How many lines each list has, by kind; what has none is missing. */
  async counts(
    tx: Transaction,
    days: BoardDays,
  ): Promise<Array<{ group: BoardGroup; kind: EvidenceKind; count: number }>> {
    return tx.query(
      `SELECT "group", kind, count(*)::integer AS count FROM (${linesOf(PARTS)}) l GROUP BY 1, 2`,
      valuesOf(tx, days),
    );
  }

  /** What each of staff settled since a moment, who did most first. */
  async work(tx: Transaction, since: Date): Promise<AssessorWork[]> {
    const settled = [
      ['checks', 'seen_by', 'decided_at', 'checks'],
      ['references', 'decided_by', 'decided_at', 'pa_references'],
      ['trainings', 'seen_by', 'decided_at', 'trainings'],
      ['approvals', 'decided_by', 'decided_at', 'standing_decisions'],
      ['visits', 'auditor_id', 'ended_at', 'monitoring_visits'],
    ] as const;
    const rows = settled.map(
      ([kind, by, at, table]) =>
        `SELECT '${kind}' AS kind, ${by} AS by FROM ${table} WHERE licensee_id = $1 AND ${by} IS NOT NULL AND ${at} >= $2`,
    );
    const count = (kind: string) => `(count(*) FILTER (WHERE kind = '${kind}'))::integer AS ${kind}`;
    return tx.query<AssessorWork>(
      `SELECT by AS "personId", ${settled.map(([kind]) => count(kind)).join(', ')}
         FROM (${rows.join(' UNION ALL ')}) s GROUP BY by ORDER BY count(*) DESC, by`,
      [tx.licenseeId, since],
    );
  }
}

function valuesOf(tx: Transaction, { today, soon, besides }: BoardDays): unknown[] {
  return [tx.licenseeId, today, soon, [...besides]];
}
