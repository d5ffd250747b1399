import { Injectable } from '@nestjs/common';
import { ConversationKeys } from '@pa/messaging';
import type { Transaction } from '@pa/platform';
import { ENDED, freshTalk, HELD_BACK, longTalk, type TalkLine } from '../messages/talk-lines';
import { daysBefore } from '../random/days';
import { seededId } from '../random/seeded-id';
import type { LoadingFor } from './person-row';
import { RowsRepository } from './rows.repository';
import { talkRows, type Talk } from './talk-rows';

const WORDS_PLACE = 'contact_requests.words_sealed';
const WORDS = 'Hello! I look for help on weekday mornings, close to you. Would you like to talk?';
const LONG_TALK = 200;

interface MessagesToLoad {
  readonly loading: LoadingFor;
  /** Ids; the first of each is the one whom people who try the demonstration can be. */
  readonly pas: readonly string[];
  readonly employers: readonly string[];
}

interface AppliedRow extends Omit<Talk, 'lines' | 'lastAt' | 'kind'> {
  readonly at: Date;
}

/** Conversations and questions in every state. Applications are loaded before: each that was sent has its conversation. */
@Injectable()
export class DemonstrationMessages {
  constructor(
    private readonly rows: RowsRepository,
    private readonly keys: ConversationKeys,
  ) {}

  async load(tx: Transaction, given: MessagesToLoad): Promise<void> {
    const talks = [...invented(given), ...(await this.applied(tx))];
    const pairs = new Set<string>();
    const each = talks.filter(({ employerId, paId }) => {
      const pair = `${employerId}/${paId}`;
      return employerId !== '' && paId !== '' && !pairs.has(pair) && pairs.add(pair);
    });
    const byTable = new Map<string, Record<string, unknown>[]>();
    for (const talk of each)
      for (const [table, rows] of talkRows(this.keys, given.loading.licenseeId, talk))
        byTable.set(table, [...(byTable.get(table) ?? []), ...rows]);
    for (const [table, rows] of byTable) await this.rows.insertInto(tx, table, rows);
    await this.rows.insertInto(tx, 'contact_requests', requestRows(given));
  }

  /** Every answer to an advert opened a conversation; the newest answer of a pair says what it is about. */
  private async applied(tx: Transaction): Promise<Talk[]> {
    const found = await tx.query<AppliedRow>(
      `SELECT v.person_id AS "employerId", a.person_id AS "paId", a.id AS "subjectId", v.title AS about, a.submitted_at AS at,
              CASE WHEN v.is_blind AND a.shortlisted_at IS NULL THEN 'PA ' || a.number END AS "paAlias"
         FROM applications a JOIN vacancies v ON v.licensee_id = a.licensee_id AND v.id = a.vacancy_id
        WHERE a.licensee_id = $1 AND a.submitted_at IS NOT NULL ORDER BY a.submitted_at DESC, a.id`,
      [tx.licenseeId],
    );
    return found.map(({ at, ...talk }): Talk => {
      const text = `A PA answered the advert “${talk.about}”. You can write to each other now.`;
      return { ...talk, kind: 'application', lines: [{ by: 'note', text }], lastAt: new Date(at) };
    });
  }
}

function invented({ loading: { now }, pas, employers }: MessagesToLoad): Talk[] {
  const [pa = '', ...otherPas] = pas;
  const [employer = '', ...others] = employers;
  const times = [3, 4].map((days) => daysBefore(now, -days).toISOString());
  const talk = ([employerId, paId]: readonly [string, string], lines: readonly TalkLine[], daysAgo: number): Talk => ({
    ...{ employerId, paId, lines, paAlias: null, kind: 'request', about: '' },
    subjectId: seededId(`talk/${employerId}/${paId}/request`),
    lastAt: daysBefore(now, daysAgo),
  });
  const [first = '', second = ''] = otherPas;
  const [otherEmployer = '', third = ''] = others;
  return [
    { ...talk([employer, first], freshTalk(times), 0.05), unread: { employer: 2 } },
    talk([employer, pa], longTalk(LONG_TALK), 1),
    { ...talk([employer, second], ENDED, 9), closed: { why: 'block', byId: second } },
    { ...talk([otherEmployer, pa], HELD_BACK, 0.2), unread: { pa: 2 } },
    { ...talk([third, pa], ENDED, 30), closed: { why: 'staff', byId: third } },
  ];
}

function requestRows({ loading, pas, employers }: MessagesToLoad): Record<string, unknown>[] {
  const { licenseeId, now, secrets } = loading;
  const row = ([employer_id = '', pa_id = '']: readonly (string | undefined)[], state: string, daysAgo: number) => ({
    licensee_id: licenseeId,
    id: seededId(`asked/${employer_id}/${pa_id}`),
    employer_id,
    pa_id,
    state,
    words_sealed: secrets.seal(licenseeId, WORDS, WORDS_PLACE),
    reason: state === 'declined' ? 'hours' : null,
    asked_at: daysBefore(now, daysAgo),
    decided_at: state === 'asked' ? null : daysBefore(now, daysAgo / 2),
  });
  const [employer] = employers;
  const [pa] = pas;
  const all = [
    row([employer, pas[5]], 'asked', 1),
    row([employer, pas[1]], 'accepted', 6),
    row([employer, pas[6]], 'declined', 5),
    row([employer, pas[7]], 'withdrawn', 8),
    row([employer, pas[8]], 'expired', 40),
    row([employers[4], pa], 'asked', 2),
    row([employers[5], pa], 'declined', 12),
    row([employers[6], pa], 'expired', 50),
  ];
  return all.filter(({ employer_id, pa_id }) => employer_id !== '' && pa_id !== '');
}
