import { Inject, Injectable } from '@nestjs/common';
import { Clock, Config, CONFIG, UnitOfWork, type Actor } from '@pa/platform';
import type { SessionPerson } from '@pa/web';
import { AccountClosing } from '../privacy/closing/account-closing.service';
import { Sessions } from '../sessions.repository';
import { IdentitiesRepository, isUseNews } from './identities.repository';
import { endOf, limitOf, type SessionLimit } from './session-limits';
import type { IdentityRow, NewSession, SessionIdentityRow, TokenIdentityRow } from './session-row';

/** Finds out who asks, from a session or a token; suspension and leaving count at once, because each request asks anew. */
@Injectable()
export class Identities {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly rows: IdentitiesRepository,
    private readonly closing: AccountClosing,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whether cookies are for https alone. */
  get https(): boolean {
    return this.config.https;
  }

  /** Begins a session; answers how long it may last, or null when there is no such person. */
  async begin(licenseeId: string, session: Omit<NewSession, 'at'>): Promise<{ at: Date; limit: SessionLimit } | null> {
    const at = this.clock.now();
    const person = await this.rows.begin(licenseeId, { ...session, at });
    if (person?.closing_at && !(await this.closing.openAgain(licenseeId, person.id))) return null;
    return person && { at, limit: limitOf(person.roles, session.kept) };
  }

  /** Signing out: the session is gone from the person's list. */
  async end({ licenseeId, id, sessionId }: SessionPerson): Promise<void> {
    await this.unitOfWork.run(licenseeId, (tx) => this.sessions.end(tx, id, sessionId));
  }

  /** The time by which sessions count. */
  now(): Date {
    return this.clock.now();
  }

  /** The person behind a session, or null when it has ended or the account is gone or suspended. */
  async ofSession(session: SessionPerson, network: string): Promise<Actor | null> {
    const { licenseeId, sessionId } = session;
    const at = this.clock.now();
    const row = await this.rows.ofSession(licenseeId, session.id, { id: sessionId, at });
    if (!row) return null;
    if (isUseNews(row.last_used_at, at)) await this.write({ row, session, at, network });
    const { strong } = session;
    return { ...whoIs(licenseeId, row), via: 'session', sessionId, provenAt: new Date(session.provenAt), strong };
  }

  /** The person behind a bearer token, or null. */
  async ofToken(licenseeId: string, token: string): Promise<Actor | null> {
    const at = this.clock.now();
    return this.byToken(licenseeId, await this.rows.ofToken(licenseeId, token, at), at);
  }

  /**
   * Somebody who came in earlier and is still there, such as on a socket: as they are now, or null when their session or
   * token has ended or the account is gone or suspended. It is asked with everything they say, so those of one moment are
   * asked about together.
   */
  async again({ licenseeId, personId, sessionId, via, strong, provenAt }: Actor): Promise<Actor | null> {
    if (sessionId === undefined) return null;
    const at = this.clock.now();
    if (via === 'token') return this.byToken(licenseeId, await this.rows.ofKnownToken(licenseeId, sessionId, at), at);
    const row = await this.rows.ofKnownSession(licenseeId, personId, { id: sessionId, at });
    if (!row) return null;
    if (isUseNews(row.last_used_at, at)) await this.write({ row, session: { licenseeId, sessionId }, at, network: '' });
    return {
      ...whoIs(licenseeId, row),
      via,
      sessionId,
      ...(provenAt && { provenAt }),
      ...(strong !== undefined && { strong }),
    };
  }

  private async byToken(licenseeId: string, row: TokenIdentityRow | null, at: Date): Promise<Actor | null> {
    if (!row) return null;
    if (isUseNews(row.last_used_at, at)) await this.rows.useToken(licenseeId, row.token_id, at);
    return {
      ...whoIs(licenseeId, row),
      via: 'token',
      sessionId: row.token_id,
      strong: row.strong,
      ...(row.proven_at && { provenAt: row.proven_at }),
      ...(row.scopes && { tokenScopes: row.scopes }),
    };
  }

  private async write(use: {
    row: SessionIdentityRow;
    session: Pick<SessionPerson, 'licenseeId' | 'sessionId'>;
    at: Date;
    network: string;
  }): Promise<void> {
    const { row, session, at, network } = use;
    const limit = limitOf(row.roles, row.kept);
    const end = endOf(limit, row.started_at, at);
    await this.rows.useSession(session.licenseeId, { id: session.sessionId, at, end, network, limit });
  }
}

function whoIs(licenseeId: string, row: IdentityRow): Pick<Actor, 'personId' | 'licenseeId' | 'displayName' | 'roles'> {
  return { personId: row.id, licenseeId, displayName: row.display_name, roles: row.roles };
}
