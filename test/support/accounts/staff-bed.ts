import { SignIn, SignUp } from '@pa/accounts';
import { AuditReader, Secrets, UnitOfWork, type Actor, type RegisterRole } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { PeopleRepository } from '../../../libs/accounts/src/people.repository';
import { Identities } from '../../../libs/accounts/src/sessions/identities.service';
import { accountsBed, type AccountsBed } from './accounts-bed';

/** People of one register, made past the doors, and what can be asked about them. */
export class StaffBed {
  constructor(readonly bed: AccountsBed) {}

  static async start(): Promise<StaffBed> {
    return new StaffBed(await accountsBed());
  }

  async add(roles: readonly RegisterRole[], name: { firstName?: string; lastName?: string } = {}): Promise<Actor> {
    const { module, here, clock } = this.bed;
    const { firstName = 'Sam', lastName = 'Okoro' } = name;
    const request = { firstName, lastName, email: `${newId()}@example.com`, role: 'pa' } as const;
    const made = module.get(SignUp).personOf(here.id, request, '-');
    const person = { ...made, roles: [...roles], emailVerifiedAt: clock.now() };
    await module.get(UnitOfWork).run(here.id, (tx) => module.get(PeopleRepository).addUnlessTaken(tx, person));
    return { personId: person.id, licenseeId: here.id, displayName: person.displayName, roles, via: 'session' };
  }

  /** No accounts, nothing waiting. */
  async clear(): Promise<void> {
    await this.bed.behind('DELETE FROM outbox');
    await this.bed.behind('DELETE FROM people');
  }

  async tokenOf({ personId }: Actor): Promise<string> {
    return (await this.bed.module.get(SignIn).issueToken(this.bed.here.id, personId)).token;
  }

  async worksToken(token: string): Promise<boolean> {
    return (await this.bed.module.get(Identities).ofToken(this.bed.here.id, token)) !== null;
  }

  async rolesOf({ personId }: Actor): Promise<string[]> {
    const rows = await this.bed.behind<{ roles: string[] }>('SELECT roles FROM people WHERE id = $1', [personId]);
    return rows[0]?.roles ?? [];
  }

  async addressOf({ personId }: Actor): Promise<string> {
    const rows = await this.bed.behind<{ email_sealed: Buffer }>('SELECT email_sealed FROM people WHERE id = $1', [
      personId,
    ]);
    return this.bed.module.get(Secrets).open(this.bed.here.id, rows[0]!.email_sealed);
  }

  /** Lines of the audit, newest first, with their details. */
  async acts(): Promise<string[]> {
    const { entries } = await this.bed.module.get(AuditReader).list(this.bed.here.id, {}, 1);
    return entries.map(({ act, details }) => `${act} ${details}`);
  }
}
