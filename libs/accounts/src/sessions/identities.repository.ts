import { Injectable } from '@nestjs/common';
import { Gathering, hashOfToken, STAFF_ROLES, UnitOfWork } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { accountsEvents } from '../accounts.events';
import { endOf, limitOf, SESSION_LIMITS, WRITE_USE_EVERY, type SessionLimit } from './session-limits';
import type { BegunIdentityRow, NewSession, SessionIdentityRow, TokenIdentityRow } from './session-row';

/** People whose sessions and tokens count: `p` is the row of `people`. */
const IN_GOOD_STANDING = 'p.suspended_at IS NULL AND p.closing_at IS NULL';
const TOKEN = `
  SELECT p.id, p.display_name, p.roles, t.id AS token_id, t.scopes, t.strong, t.proven_at, t.last_used_at
    FROM access_tokens t
    JOIN people p ON p.licensee_id = t.licensee_id AND p.id = t.person_id
   WHERE t.licensee_id = $1`;

const SESSION = `
  SELECT p.id, p.display_name, p.roles, s.id AS session_id, s.kept, s.started_at, s.last_used_at
    FROM browser_sessions s
    JOIN people p ON p.licensee_id = s.licensee_id AND p.id = s.person_id
   WHERE s.licensee_id = $1`;
/** Those who are asked about in one statement. */
const MOST_TOGETHER = 200;

/** One session or token that was known earlier, at a moment. */
interface Known {
  readonly id: string;
  readonly at: Date;
}

/**
 * Who asks: the statements that every request waits for, each one message to the database (a test counts them).
 */
@Injectable()
export class IdentitiesRepository {
  private readonly knownSessions = new Gathering<Known, SessionIdentityRow | null>({
    most: MOST_TOGETHER,
    lanes: 2,
    answer: async (licenseeId, known) => {
      const text = `${SESSION} AND s.id = ANY ($2::uuid[]) AND s.expires_at > $3 AND ${IN_GOOD_STANDING}`;
      const rows = await this.ofMany<SessionIdentityRow>(licenseeId, { name: 'accounts-known-sessions', text }, known);
      return answersFor(known, rows, ({ session_id }) => session_id);
    },
  });
  private readonly knownTokens = new Gathering<Known, TokenIdentityRow | null>({
    most: MOST_TOGETHER,
    lanes: 2,
    answer: async (licenseeId, known) => {
      const text = `${TOKEN} AND t.id = ANY ($2::uuid[]) AND t.revoked_at IS NULL AND t.expires_at > $3 AND ${IN_GOOD_STANDING}`;
      const rows = await this.ofMany<TokenIdentityRow>(licenseeId, { name: 'accounts-known-tokens', text }, known);
      return answersFor(known, rows, ({ token_id }) => token_id);
    },
  });

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Writes a new session down, remembers the device, and where the device is new to somebody who has others, leaves the
   * news for the worker. Answers what the person is; null when there is no such person.
   */
  async begin(licenseeId: string, session: NewSession): Promise<BegunIdentityRow | null> {
    const { id, personId, way, kept, at, device } = session;
    const [row] = await this.unitOfWork.once<BegunIdentityRow>(licenseeId, {
      text: BEGIN,
      values: [
        licenseeId,
        personId,
        id,
        way,
        kept,
        device.name,
        device.network,
        at,
        endOf(limitOf([], kept), at, at),
        endOf(SESSION_LIMITS.staff, at, at),
        STAFF_ROLES,
        newId(),
        hashOfToken(`${personId}:${device.secret}`),
        newId(),
        newId(),
        accountsEvents.securityNews,
      ],
    });
    return row ?? null;
  }

  async ofSession(
    licenseeId: string,
    personId: string,
    session: { id: string; at: Date },
  ): Promise<SessionIdentityRow | null> {
    const [row] = await this.unitOfWork.reader(licenseeId)<SessionIdentityRow>({
      name: 'accounts-session',
      text: `${SESSION} AND s.id = $2 AND s.person_id = $3 AND s.expires_at > $4 AND ${IN_GOOD_STANDING}`,
      values: [licenseeId, session.id, personId, session.at],
    });
    return row ?? null;
  }

  /** The same for whoever came in by it earlier and is still there: with many at once in one statement. */
  async ofKnownSession(licenseeId: string, personId: string, known: Known): Promise<SessionIdentityRow | null> {
    const row = await this.knownSessions.ask(licenseeId, known);
    return row?.id === personId ? row : null;
  }

  /** Writes down that a session is used, and lets its cookie live on as long. */
  async useSession(
    licenseeId: string,
    use: { id: string; at: Date; end: Date; network: string; limit: SessionLimit },
  ): Promise<void> {
    await this.unitOfWork.once(licenseeId, {
      text: `WITH used AS (
          UPDATE browser_sessions SET last_used_at = $3, expires_at = $4, network = coalesce(nullif($5, ''), network)
           WHERE licensee_id = $1 AND id = $2 RETURNING id)
        UPDATE sessions SET expire = clock_timestamp() + make_interval(secs => $6)
         WHERE sess #>> '{person,sessionId}' = (SELECT id::text FROM used)`,
      values: [licenseeId, use.id, use.at, use.end, use.network, use.limit.idle / 1000],
    });
  }

  async ofToken(licenseeId: string, token: string, at: Date): Promise<TokenIdentityRow | null> {
    const [row] = await this.unitOfWork.once<TokenIdentityRow>(licenseeId, {
      text: `${TOKEN} AND t.token_hash = $2 AND t.revoked_at IS NULL AND t.expires_at > $3 AND ${IN_GOOD_STANDING}`,
      values: [licenseeId, hashOfToken(token), at],
    });
    return row ?? null;
  }

  /** The same for whoever came in with it earlier and is still there: with many at once in one statement. */
  async ofKnownToken(licenseeId: string, id: string, at: Date): Promise<TokenIdentityRow | null> {
    return this.knownTokens.ask(licenseeId, { id, at });
  }

  async useToken(licenseeId: string, id: string, at: Date): Promise<void> {
    await this.unitOfWork.once(licenseeId, {
      text: 'UPDATE access_tokens SET last_used_at = $3 WHERE licensee_id = $1 AND id = $2',
      values: [licenseeId, id, at],
    });
  }

  /** One moment for all: the latest, so that nobody is let in longer than they may be. */
  private async ofMany<Row>(
    licenseeId: string,
    statement: { name: string; text: string },
    known: readonly Known[],
  ): Promise<Row[]> {
    const at = new Date(Math.max(...known.map((one) => one.at.getTime())));
    const ids = [...new Set(known.map(({ id }) => id))];
    return this.unitOfWork.reader(licenseeId)({ ...statement, values: [licenseeId, ids, at] });
  }
}

function answersFor<Row>(known: readonly Known[], rows: readonly Row[], idOf: (row: Row) => string): Array<Row | null> {
  const byId = new Map(rows.map((row) => [idOf(row), row]));
  return known.map(({ id }) => byId.get(id) ?? null);
}

/** Whether a use is to be written down: at most once a minute. */
export function isUseNews(lastUsedAt: Date | null, now: Date): boolean {
  return lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= WRITE_USE_EVERY;
}

/** The person is held until the rows that point to them are there: whoever is erased just now is nobody, and no fault. */
const BEGIN = `
  WITH person AS (
    SELECT p.id, p.display_name, p.roles, p.closing_at FROM people p
     WHERE p.licensee_id = $1 AND p.id = $2 FOR KEY SHARE),
  session AS (
    INSERT INTO browser_sessions (licensee_id, id, person_id, way, kept, device, network, started_at, last_used_at, expires_at)
    SELECT $1, $3, person.id, $4, $5, $6, $7, $8, $8,
           CASE WHEN person.roles && $11 THEN $10::timestamptz ELSE $9::timestamptz END
      FROM person),
  others AS (SELECT 1 FROM known_devices d WHERE d.licensee_id = $1 AND d.person_id = $2 LIMIT 1),
  device AS (
    INSERT INTO known_devices (licensee_id, id, person_id, device_hash, last_used_at)
    SELECT $1, $12, person.id, $13, $8 FROM person
    ON CONFLICT (licensee_id, person_id, device_hash) DO UPDATE SET last_used_at = excluded.last_used_at
    RETURNING xmax = 0 AS is_new),
  news AS (
    INSERT INTO security_news (licensee_id, id, person_id, kind, device, network, at)
    SELECT $1, $14, $2, 'new-device', $6, $7, $8 FROM device CROSS JOIN others WHERE device.is_new
    RETURNING id),
  told AS (
    INSERT INTO outbox (licensee_id, id, topic, subject_id) SELECT $1, $15, $16, news.id FROM news)
  SELECT id, display_name, roles, closing_at FROM person`;
