import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountsBed, type AccountsBed } from '../../../../test/support/accounts/accounts-bed';
import type { Actor } from '../access/actor';
import { CONFIG, type Config } from '../config/config';
import { UnitOfWork } from '../database/unit-of-work';
import { OutboxRelay } from '../outbox/outbox-relay';
import { OutboxSubscribers } from '../outbox/outbox-subscribers';
import { Outbox } from '../outbox/outbox';
import { Audit } from './audit';
import { AuditReader } from './audit.reader';
import { AuditSeals } from './audit-seals';
import { AuditVerifier } from './audit-verifier';

const SUBJECT = { kind: 'person', id: '018f0000-0000-7000-8000-000000000001' };
const HANDS = '018f0000-0000-7000-8000-000000000002';

describe('the audit chain', () => {
  let bed: AccountsBed;
  let unitOfWork: UnitOfWork;
  let audit: Audit;

  beforeAll(async () => {
    bed = await accountsBed();
    unitOfWork = bed.module.get(UnitOfWork);
    audit = bed.module.get(Audit);
  });

  afterAll(() => bed?.close());

  const note = (details = {}, licenseeId = bed.here.id) =>
    unitOfWork.run(licenseeId, (tx) => {
      audit.record(tx, { actor: null, act: 'tests.thing-done', subject: SUBJECT, details });
      return Promise.resolve();
    });
  const list = (licenseeId = bed.here.id) => bed.module.get(AuditReader).list(licenseeId, {}, 1);
  const verify = (licenseeId = bed.here.id) => bed.module.get(AuditVerifier).verify(licenseeId);

  it('is counted without a gap, however many acts end at once, and each register has its own', async () => {
    await Promise.all([...Array(20).keys()].map((number) => note({ number })));
    await note({}, bed.elsewhere.id);
    const { entries, total } = await list();
    expect(total).toBe(20);
    expect(entries.map(({ number }) => number)).toEqual([...Array(20).keys()].map((back) => 20 - back));
    expect((await list(bed.elsewhere.id)).entries).toMatchObject([{ number: 1 }]);
    expect(await verify()).toMatchObject({ checked: 20, problems: [], seal: null });
  });

  it('holds no line of an act that came to nothing', async () => {
    const { total } = await list();
    const failing = unitOfWork.run(bed.here.id, (tx) => {
      audit.record(tx, { actor: null, act: 'tests.thing-done', subject: SUBJECT });
      return Promise.reject(new Error('half-way'));
    });
    await expect(failing).rejects.toThrow('half-way');
    expect((await list()).total).toBe(total);
  });

  it('undoes the act when its line cannot be written', async () => {
    const work = unitOfWork.run(bed.here.id, async (tx) => {
      await bed.module.get(Outbox).add(tx, { topic: 'tests.nobody', subjectId: SUBJECT.id });
      audit.record(tx, { actor: null, act: 'no act', subject: SUBJECT });
    });
    await expect(work).rejects.toThrow('audit_entries_act_form');
    expect(await bed.behind(`SELECT 1 FROM outbox WHERE topic = 'tests.nobody'`)).toEqual([]);
  });

  it('forgets the line of an event that failed, and keeps those of its neighbours', async () => {
    const before = (await list()).total;
    bed.module.get(OutboxSubscribers).subscribe('tests.event', (event, tx) => {
      audit.record(tx, { actor: null, act: 'tests.event-met', subject: { kind: 'event', id: event.subjectId } });
      return event.subjectId === HANDS ? Promise.reject(new Error('not this one')) : Promise.resolve();
    });
    await unitOfWork.run(bed.here.id, (tx) =>
      bed.module
        .get(Outbox)
        .add(tx, { topic: 'tests.event', subjectId: HANDS }, { topic: 'tests.event', subjectId: SUBJECT.id }),
    );
    await bed.module.get(OutboxRelay).relay(bed.here.id);
    const { entries, total } = await list();
    expect(total).toBe(before + 1);
    expect(entries[0]).toMatchObject({ act: 'tests.event-met', subjectId: SUBJECT.id });
  });

  it('says whose hands it was and for whom', async () => {
    const actor: Actor = {
      personId: SUBJECT.id,
      licenseeId: bed.here.id,
      displayName: 'A',
      roles: ['employer'],
      via: 'session',
      by: { personId: HANDS, displayName: 'R', as: 'representative', representationId: 'x', scopes: ['look'] },
    };
    const own: Actor = { ...actor, personId: HANDS, by: undefined };
    for (const one of [actor, own])
      await unitOfWork.run(bed.here.id, (tx) => {
        audit.record(tx, { actor: one, act: 'tests.thing-done', subject: SUBJECT, details: { b: 1, a: null } });
        return Promise.resolve();
      });
    const { entries } = await list();
    expect(entries.slice(0, 2)).toMatchObject([
      { doerId: HANDS, forId: null, details: '{"a":null,"b":1}' },
      { doerId: HANDS, forId: SUBJECT.id },
    ]);
  });

  it('is found by act, by person and by day, and read in pages', async () => {
    const reader = bed.module.get(AuditReader);
    const count = async (filter: Parameters<AuditReader['list']>[1]) =>
      (await reader.list(bed.here.id, filter, 1)).total;
    const { total } = await list();
    expect(await reader.listActs(bed.here.id)).toEqual(['tests.event-met', 'tests.thing-done']);
    expect(await count({ act: 'tests.event-met' })).toBe(1);
    expect(await count({ personId: HANDS })).toBe(2);
    expect(await count({ personId: SUBJECT.id })).toBe(total);
    expect(await count({ from: new Date('2026-03-19T00:00:00Z') })).toBe(0);
    expect(await count({ from: new Date('2026-03-18T00:00:00Z'), before: new Date('2026-03-19T00:00:00Z') })).toBe(
      total,
    );
    expect(await reader.list(bed.here.id, {}, 99)).toMatchObject({ page: 1, total });
  });

  it('is sealed in a file beside the database, once for each length, and a strange line there is told', async () => {
    const seals = bed.module.get(AuditSeals);
    await seals.seal(bed.here.id);
    await seals.seal(bed.here.id);
    await note();
    await seals.seal(bed.here.id);
    const { total } = await list();
    const folder = join(bed.module.get<Config>(CONFIG).dataDir, 'audit-seals');
    const file = join(folder, `${bed.here.id}.jsonl`);
    expect(readdirSync(folder)).toEqual([`${bed.here.id}.jsonl`]);
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(2);
    expect(await verify()).toMatchObject({ problems: [], seal: { number: total } });
    const [line = ''] = readFileSync(file, 'utf8').split('\n');
    appendFileSync(file, `${line.replace(/"number":\d+/, `"number":${total + 5}`)}\nno line at all\n`);
    expect((await verify()).problems).toEqual([{ fault: 'forged-seal', number: 2 }]);
  });
});
