import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConversationOpenings } from '@pa/messaging';
import { UnitOfWork } from '@pa/platform';
import { Pool } from 'pg';
import { v7 as newId } from 'uuid';
import { freePort } from '../../../libs/platform/src/embedded/free-port';
import { settingsFor, startTestApp, type TestApp } from '../app';
import type { TestDatabase } from '../database/test-database';
import { dialler, type Dial } from '../dial';
import { TestPeople, type TestMember } from '../people';
import { addTwoRegisters, type TestRegister } from '../registers';
import { Balancer } from './balancer';
import { ServerProcess } from './server-process';

/** Somebody with a bearer token, and no browser. */
export interface LivePerson extends TestMember {
  readonly token: string;
}

/** An employer and a PA who may write to each other. */
export interface LivePair {
  readonly conversationId: string;
  readonly employer: LivePerson;
  readonly pa: LivePerson;
}

export interface LiveBedOptions {
  readonly processes: number;
  /** Another database than a fresh copy of the template. */
  readonly database?: TestDatabase;
  readonly settings?: Partial<Record<string, string>>;
}

/** Two registers, one server in this process to make people with, others as processes of their own, and a balancer before these. */
export class LiveBed {
  private readonly superuser: Pool;
  readonly people: TestPeople;

  private constructor(
    readonly app: TestApp,
    readonly registers: readonly [TestRegister, TestRegister],
    readonly processes: readonly ServerProcess[],
    readonly balancer: Balancer,
    readonly dialling: { dial: Dial; hangUp: () => void },
    private readonly dataDirectory: string,
  ) {
    this.superuser = new Pool({ connectionString: app.database.superUrl, max: 2 });
    // A test may kill the database: the next question opens another connection.
    this.superuser.on('error', () => undefined);
    this.people = new TestPeople(app, dialling.dial);
  }

  static async start({ processes: count, database, settings = {} }: LiveBedOptions): Promise<LiveBed> {
    let registers: TestRegister[] = [];
    const app = await startTestApp({
      ...(database && { database }),
      settings,
      prepare: async (made) => void (registers = await addTwoRegisters(made)),
    });
    const dataDirectory = mkdtempSync(join(tmpdir(), 'pa-register-live-'));
    const processes: ServerProcess[] = [];
    for (let n = 0; n < count; n++)
      processes.push(new ServerProcess(await freePort(), { ...settingsFor(app.database, dataDirectory), ...settings }));
    await Promise.all(processes.map((process) => process.start()));
    const ports = count > 0 ? processes.map(({ port }) => port) : [app.port];
    const balancer = await Balancer.over(ports);
    const pair = registers as [TestRegister, TestRegister];
    const bed = new LiveBed(app, pair, processes, balancer, dialler(app.port), dataDirectory);
    return bed;
  }

  async person(register: TestRegister, role: 'employer' | 'pa' | 'co-ordinator', name?: string): Promise<LivePerson> {
    const member = await this.people.join(register, [role], name);
    return { ...member, token: await this.people.tokenOf(member.actor) };
  }

  async pair(register = this.registers[0]): Promise<LivePair> {
    const [employer, pa] = [await this.person(register, 'employer'), await this.person(register, 'pa')];
    return { employer, pa, conversationId: await this.open(employer, pa) };
  }

  async pairs(count: number, register = this.registers[0]): Promise<LivePair[]> {
    const made: LivePair[] = [];
    for (let n = 0; n < count; n++) made.push(await this.pair(register));
    return made;
  }

  async open(employer: TestMember, pa: TestMember): Promise<string> {
    const { licenseeId } = employer.actor;
    const opening = { employerId: employer.actor.personId, paId: pa.actor.personId };
    const about = {
      kind: 'staff',
      subjectId: newId(),
      about: '',
      paAlias: null,
      note: 'You can write here now.',
    } as const;
    const id = await this.app.app
      .get(UnitOfWork)
      .run(licenseeId, (tx) => this.app.app.get(ConversationOpenings).open(tx, { ...opening, ...about }));
    if (id === null) throw new Error('The two hide from each other.');
    return id;
  }

  hostOf({ actor }: TestMember): string {
    return this.registers.find(({ id }) => id === actor.licenseeId)!.host;
  }

  /** Rows as the superuser sees them. */
  async behind<Row = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.superuser.query(sql, values)).rows as Row[];
  }

  async close(): Promise<void> {
    this.dialling.hangUp();
    await this.balancer.close();
    await Promise.all(this.processes.map((process) => process.stop()));
    await this.superuser.end();
    await this.app.close();
    rmSync(this.dataDirectory, { recursive: true, force: true });
  }
}
