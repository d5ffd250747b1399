import { Passwords } from '@pa/accounts';
import type { Actor, RegisterRole } from '@pa/platform';
import { PasswordRules } from '../../../libs/accounts/src/password-rules/password-rules.service';
import { StaffBed } from '../accounts/staff-bed';
import { waysInBed, type WaysInBed } from '../accounts/ways-in-bed';
import type { RaceBed } from './kept-race';
import { RACING_POOL } from './race';

/** People of one register who race for what there is one of. */
export class PeopleBed implements RaceBed {
  readonly licenseeId: string;
  readonly behind: RaceBed['behind'];
  private readonly staff: StaffBed;

  private constructor(readonly ways: WaysInBed) {
    this.licenseeId = ways.here.id;
    this.behind = ways.behind;
    this.staff = new StaffBed(ways);
  }

  static async start(): Promise<PeopleBed> {
    const bed = new PeopleBed(await waysInBed(RACING_POOL));
    bed.hurry();
    return bed;
  }

  get<T>(service: abstract new (...needs: never[]) => T): T {
    return this.ways.module.get(service);
  }

  async add(roles: readonly RegisterRole[]): Promise<Actor> {
    return this.staff.add(roles);
  }

  async addressOf(actor: Actor): Promise<string> {
    return this.staff.addressOf(actor);
  }

  /** Hashing and judging passwords is slow on purpose and decides no race: a hash made here can be read, and still tells a wrong password. */
  private hurry(): void {
    const hashOf = (password: string) => `= ${password}`;
    const opens = (hash: string | null, password: string) => !hash?.startsWith('= ') || hash === hashOf(password);
    jest.spyOn(this.get(Passwords), 'hash').mockImplementation((password) => Promise.resolve(hashOf(password)));
    jest.spyOn(this.get(Passwords), 'matches').mockImplementation((...given) => Promise.resolve(opens(...given)));
    jest.spyOn(this.get(PasswordRules), 'refuseWeak').mockResolvedValue();
    jest.spyOn(this.get(PasswordRules), 'refuseWeakFor').mockResolvedValue();
  }

  /** Nobody is there, and nothing that outlives people. */
  async clear(): Promise<void> {
    for (const table of ['legal_holds', 'complaints', 'account_erasures', 'staff_invitations'])
      await this.behind(`DELETE FROM ${table}`);
    await this.staff.clear();
  }

  async close(): Promise<void> {
    jest.restoreAllMocks();
    await this.ways.close();
  }
}
