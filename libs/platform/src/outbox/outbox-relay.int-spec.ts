import { v7 as newId } from 'uuid';
import { accountsBed, type AccountsBed } from '../../../../test/support/accounts/accounts-bed';
import { UnitOfWork } from '../database/unit-of-work';
import { Outbox, type OutboxDelivery } from './outbox';
import { OutboxRelay } from './outbox-relay';
import { OutboxSubscribers, type OutboxSubscriber } from './outbox-subscribers';

/** Seen red with the savepoint left out, and with FOR UPDATE SKIP LOCKED left out. */
describe('the outbox', () => {
  let bed: AccountsBed;
  let relay: OutboxRelay;
  let topics = 0;

  beforeAll(async () => {
    bed = await accountsBed();
    relay = bed.module.get(OutboxRelay);
  });

  afterAll(() => bed?.close());
  beforeEach(() => bed.behind('DELETE FROM outbox'));

  it('carries out each event once, oldest first, and forgets it', async () => {
    const heard: string[] = [];
    const topic = hear(async ({ subjectId }) => void heard.push(subjectId));
    const subjects = [newId(), newId(), newId()];
    await tell(topic, ...subjects);
    expect(await relay.relay(bed.here.id)).toBe(3);
    expect(await relay.relay(bed.here.id)).toBe(0);
    expect(heard).toEqual(subjects);
    expect(await waiting()).toEqual([]);
  });

  it('forgets an event that nobody wants', async () => {
    await tell('nobody.listens', newId());
    expect(await relay.relay(bed.here.id)).toBe(1);
    expect(await waiting()).toEqual([]);
  });

  it('takes more than one batch, and leaves other registers alone', async () => {
    const topic = hear(async () => undefined);
    await tell(topic, ...Array.from({ length: 120 }, () => newId()));
    expect(await relay.relay(bed.elsewhere.id)).toBe(0);
    expect(await relay.relay(bed.here.id)).toBe(120);
  });

  it('tells nothing of a change that was rolled back', async () => {
    const add = bed.module.get(UnitOfWork).run(bed.here.id, async (tx) => {
      await bed.module.get(Outbox).add(tx, { topic: 'a.b', subjectId: newId() });
      throw new Error('changed my mind');
    });
    await expect(add).rejects.toThrow('changed my mind');
    expect(await waiting()).toEqual([]);
  });

  it('undoes only what a failed event wrote, even when the database refused it, and carries out the rest', async () => {
    const heard: string[] = [];
    const poison = newId();
    const topic = hear(async ({ subjectId }, tx) => {
      await tx.query('SELECT $1::uuid', [subjectId]);
      if (subjectId === poison) await tx.query('SELECT 1 / 0');
      heard.push(subjectId);
    });
    const [before, after] = [newId(), newId()];
    await tell(topic, before, poison, after);
    await relay.relay(bed.here.id);
    expect(heard).toEqual([before, after]);
    expect(await waiting()).toEqual([{ subject_id: poison, attempts: 1, aside: false }]);
  });

  it('waits longer after each failure, and sets an event aside after the eighth', async () => {
    let tries = 0;
    const topic = hear(async () => {
      tries++;
      throw new Error('no');
    });
    await tell(topic, newId());
    for (let attempt = 1; attempt <= 8; attempt++) {
      await relay.relay(bed.here.id);
      expect(tries).toBe(attempt);
      expect(await relay.relay(bed.here.id)).toBe(0);
      const [row] = await bed.behind<{ attempts: number; seconds: number }>(
        'SELECT attempts, extract(epoch FROM next_attempt_at - clock_timestamp())::float AS seconds FROM outbox',
      );
      expect(row?.attempts).toBe(attempt);
      expect(row?.seconds).toBeLessThanOrEqual(2 ** attempt);
      expect(row?.seconds).toBeGreaterThan(2 ** attempt - 30);
      await bed.behind('UPDATE outbox SET next_attempt_at = clock_timestamp()');
    }
    expect(await waiting()).toEqual([expect.objectContaining({ attempts: 8, aside: true })]);
    expect(await relay.relay(bed.here.id)).toBe(0);
    expect(tries).toBe(8);
  });

  it('commits what a subscriber wrote together with the end of its event', async () => {
    const topic = hear(async ({ id, licenseeId }, tx) => {
      await tx.query(`INSERT INTO outbox (licensee_id, id, topic, subject_id) VALUES ($1, $2, 'nobody.next', $3)`, [
        licenseeId,
        newId(),
        id,
      ]);
    });
    await tell(topic, newId());
    expect(await relay.relay(bed.here.id)).toBe(1);
    expect(await waiting()).toHaveLength(1);
  });

  it('hands over together what a topic’s only subscriber takes together, and leaves other topics one by one', async () => {
    const lists: string[][] = [];
    const [together, alone] = [`test.topic-${topics++}`, hear(async ({ subjectId }) => void lists.push([subjectId]))];
    bed.module
      .get(OutboxSubscribers)
      .subscribeToMany(together, async (events) => void lists.push(events.map(({ subjectId }) => subjectId)));
    const [first, second, third, fourth] = [newId(), newId(), newId(), newId()];
    await tell(together, first);
    await tell(alone, second);
    await tell(together, third);
    await tell(alone, fourth);
    expect(await relay.relay(bed.here.id)).toBe(4);
    expect(lists).toEqual([[first, third], [second], [fourth]]);
    expect(await waiting()).toEqual([]);
  });

  it('carries out each alone where one of several fails, undoing what all had written, and keeps only that one', async () => {
    const topic = `test.topic-${topics++}`;
    const [before, poison, after] = [newId(), newId(), newId()];
    bed.module.get(OutboxSubscribers).subscribeToMany(topic, async (events, tx) => {
      for (const { subjectId } of events) {
        await bed.module.get(Outbox).add(tx, { topic: 'nobody.next', subjectId });
        if (subjectId === poison) await tx.query('SELECT 1 / 0');
      }
    });
    await tell(topic, before, poison, after);
    await relay.relay(bed.here.id);
    const left = await bed.behind<{ topic: string; subject_id: string }>('SELECT topic, subject_id FROM outbox');
    expect(left.filter((row) => row.topic === topic)).toEqual([{ topic, subject_id: poison }]);
    expect(left.filter((row) => row.topic === 'nobody.next').map((row) => row.subject_id)).toEqual([before, after]);
  });

  it('hands them over one by one where somebody else wants them so', async () => {
    const lists: number[] = [];
    const topic = hear(async () => undefined);
    bed.module.get(OutboxSubscribers).subscribeToMany(topic, async (events) => void lists.push(events.length));
    await tell(topic, newId(), newId());
    await relay.relay(bed.here.id);
    expect(lists).toEqual([1, 1]);
  });

  it('gives no event to two relays at once', async () => {
    const heard: string[] = [];
    const topic = hear(async ({ id }, tx) => {
      heard.push(id);
      await tx.query('SELECT pg_sleep(0.002)');
    });
    await tell(topic, ...Array.from({ length: 100 }, () => newId()));
    const other = new OutboxRelay(bed.module.get(UnitOfWork), bed.module.get(OutboxSubscribers));
    const taken = await Promise.all([relay.relay(bed.here.id), other.relay(bed.here.id)]);
    expect(taken[0] + taken[1]).toBe(100);
    expect(new Set(heard).size).toBe(100);
    expect(heard).toHaveLength(100);
  });

  function hear(subscriber: OutboxSubscriber): string {
    const topic = `test.topic-${topics++}`;
    bed.module.get(OutboxSubscribers).subscribe(topic, (event: OutboxDelivery, tx) => subscriber(event, tx));
    return topic;
  }

  async function tell(topic: string, ...subjects: string[]): Promise<void> {
    await bed.module
      .get(UnitOfWork)
      .run(bed.here.id, (tx) => bed.module.get(Outbox).add(tx, ...subjects.map((subjectId) => ({ topic, subjectId }))));
  }

  async function waiting() {
    return bed.behind('SELECT subject_id, attempts, set_aside_at IS NOT NULL AS aside FROM outbox ORDER BY id');
  }
});
