import { Identities, SignUp } from '@pa/accounts';
import { Secrets, type Actor, type Role } from '@pa/platform';
import type { SessionPerson } from '@pa/web';
import { v7 as newId } from 'uuid';
import type { AccountsBed } from './accounts-bed';

/** The part of an address that a session's place is known by. */
export const HOME = '203.0.113.x';

/** People of a bed and their sessions, made past pages and passwords. */
export class SignedIn {
  private members = 0;

  constructor(private readonly bed: AccountsBed) {}

  async person(...roles: Role[]): Promise<string> {
    const id = newId();
    await this.bed.behind(
      `INSERT INTO people (licensee_id, id, display_name, name_sealed, email_sealed, email_index, password_hash, roles, email_verified_at)
       VALUES ($1, $2, 'Amira K.', '', '', $3, '-', $4, now())`,
      [this.bed.here.id, id, Buffer.from(id), roles],
    );
    return id;
  }

  /** Somebody who gets mail. */
  async member(): Promise<{ id: string; email: string }> {
    const { module, here } = this.bed;
    const email = `member${this.members++}@example.com`;
    const password = 'three words here';
    const person = { firstName: 'Amira', lastName: 'Khan', email, password, role: 'pa' as const };
    await module.get(SignUp).join(here.id, person);
    await this.bed.mails(here);
    const index = module.get(Secrets).blindIndex(here.id, 'email', email);
    const [row] = await this.bed.behind<{ id: string }>('SELECT id FROM people WHERE email_index = $1', [index]);
    return { id: row!.id, email };
  }

  async signIn(id: string, given: { kept?: boolean; device?: string; strong?: boolean } = {}): Promise<SessionPerson> {
    const { module, here } = this.bed;
    const sessionId = newId();
    const device = { secret: given.device ?? 'laptop', name: 'Firefox on Linux', network: HOME };
    const kept = given.kept ?? false;
    const session = { id: sessionId, personId: id, way: 'password', kept, device } as const;
    const begun = await module.get(Identities).begin(here.id, session);
    const at = begun!.at.toISOString();
    return { id, licenseeId: here.id, sessionId, startedAt: at, provenAt: at, strong: given.strong ?? false };
  }

  /** The actor of a session that counts. */
  async actorOf(session: SessionPerson): Promise<Actor> {
    return (await this.bed.module.get(Identities).ofSession(session, HOME))!;
  }

  async isIn(session: SessionPerson): Promise<boolean> {
    return (await this.bed.module.get(Identities).ofSession(session, HOME)) !== null;
  }
}
