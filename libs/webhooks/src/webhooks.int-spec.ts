import { createHmac } from 'node:crypto';
import { Module } from '@nestjs/common';
import { accountsEvents } from '@pa/accounts';
import { AccreditationModule, accreditationEvents, StandingReader, type PaStanding } from '@pa/accreditation';
import { LicenseeDirectory, Outbox, UnitOfWork, type Actor, type Licensee } from '@pa/platform';
import { recruitmentEvents } from '@pa/recruitment';
import { v7 as newId } from 'uuid';
import { RegisterUnderTest } from '../../../test/integration/register/register-under-test';
import { WebhookNews } from './sending/webhook-news';
import { WebhookSender } from './sending/webhook-sender.service';
import { WebhookTransport, type TryResult, type WebhookPost } from './sending/webhook-transport';
import { BACKOFF, NEWS_KINDS } from './webhook';
import { WebhookDesk } from './webhook-desk.service';
import { WebhooksModule } from './webhooks.module';

/** The other system: keeps what it gets and answers as it is told. */
class OtherSystem extends WebhookTransport {
  readonly got: WebhookPost[] = [];
  answer: TryResult = { status: 204 };

  post(what: WebhookPost): Promise<TryResult> {
    this.got.push(what);
    return Promise.resolve(this.answer);
  }
}

@Module({
  imports: [WebhooksModule, AccreditationModule],
  providers: [WebhookNews, WebhookSender, { provide: WebhookTransport, useClass: OtherSystem }],
})
class SendingModule {}

const URL = 'https://council.example/news';

describe('news for other systems', () => {
  let bed: RegisterUnderTest;
  let manager: Actor;
  let register: Licensee;
  let other: OtherSystem;

  beforeAll(async () => {
    bed = await RegisterUnderTest.start({ modules: [SendingModule], entities: [] });
  });
  afterAll(() => bed.stop());
  afterEach(() => jest.restoreAllMocks());

  beforeEach(async () => {
    await bed.freshRegisters();
    manager = await bed.person(bed.after, 'manager');
    register = (await bed.get(LicenseeDirectory).findById(bed.after)) as Licensee;
    other = bed.get(WebhookTransport) as OtherSystem;
    other.got.length = 0;
    other.answer = { status: 204 };
  });

  const desk = () => bed.get(WebhookDesk);
  const add = async (kinds: readonly string[] = NEWS_KINDS) => {
    const id = newId();
    return { id, secret: (await desk().add(manager, { id, url: URL, kinds })).secret };
  };
  const happen = async (topic: string, subjectId: string = newId()) => {
    await bed.get(UnitOfWork).run(bed.after, (tx) => bed.get(Outbox).add(tx, { topic, subjectId }));
    await bed.relay(bed.after);
    return subjectId;
  };
  const send = () => bed.get(WebhookSender).sendDue(register);
  const bodies = () => other.got.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
  const pass = (seconds: number) => bed.clock.set(new Date(bed.clock.now().getTime() + seconds * 1000));
  const log = async (id: string) => (await desk().open(manager, id)).log;

  it('says what happened by id and state, signed with the secret that was told once', async () => {
    const { id, secret } = await add();
    const vacancyId = await happen(recruitmentEvents.vacancyPublished);
    expect(await send()).toBe(1);
    const [post] = other.got as [WebhookPost];
    expect(post.url).toBe(URL);
    expect(bodies()).toEqual([
      {
        id: (await log(id))[0]?.id,
        kind: 'vacancy.published',
        register: register.slug,
        happenedAt: bed.clock.now().toISOString(),
        subject: { id: vacancyId, state: 'published' },
      },
    ]);
    const [, time, hex] = /^t=(\d+),v1=(\w+)$/.exec(post.headers['pa-register-signature'] ?? '') ?? [];
    expect(hex).toBe(
      createHmac('sha256', secret ?? '')
        .update(`${time}.${post.body}`)
        .digest('hex'),
    );
    expect(await send()).toBe(0);
    expect(await log(id)).toMatchObject([{ state: 'delivered', attempts: 1, lastStatus: 204 }]);
  });

  it('goes only to those who want it, once for each change of a person’s state', async () => {
    await add(['person.registered', 'accreditation.changed']);
    const pa = await bed.person(bed.after, 'pa');
    await happen(accountsEvents.verificationAsked, pa.personId);
    await happen(accountsEvents.verificationAsked, pa.personId);
    await happen(accountsEvents.verificationAsked);
    await happen(recruitmentEvents.hired);
    const standing = jest.spyOn(bed.get(StandingReader), 'of');
    for (const state of ['not-started', 'approved', 'approved', 'lapsed'] as const) {
      standing.mockResolvedValueOnce({ state } as PaStanding);
      pass(60);
      await happen(accreditationEvents.standingChanged, pa.personId);
    }
    standing.mockResolvedValueOnce(null);
    await happen(accreditationEvents.standingEnded, pa.personId);
    await happen(accreditationEvents.standingEnded);
    await send();
    expect(bodies().map(({ subject }) => subject)).toEqual(
      ['registered', 'approved', 'lapsed'].map((state) => ({ id: pa.personId, state })),
    );
  });

  it('is tried again with longer and longer waits, then fails, and goes again when a manager says so', async () => {
    const { id } = await add();
    await happen(recruitmentEvents.hired);
    const faults: TryResult[] = [{ status: 500 }, { fault: 'no-answer' }, { fault: 'too-slow' }, { status: 302 }];
    for (const [place, wait] of BACKOFF.entries()) {
      other.answer = faults[place % faults.length] as TryResult;
      expect(await send()).toBe(1);
      expect(await send()).toBe(0);
      pass(wait);
    }
    other.answer = { fault: 'private-address' };
    expect(await send()).toBe(1);
    pass(1e6);
    expect(await send()).toBe(0);
    const [failed] = await log(id);
    expect(failed).toMatchObject({ state: 'failed', attempts: BACKOFF.length + 1, lastFault: 'private-address' });
    other.answer = { status: 200 };
    await desk().sendAgain(manager, id, failed?.id ?? '');
    await desk().sendAgain(manager, id, failed?.id ?? '');
    await expect(desk().sendAgain(manager, id, newId())).rejects.toMatchObject({ code: 'webhook-not-found' });
    expect(await send()).toBe(1);
    expect(await log(id)).toMatchObject([{ state: 'delivered', attempts: 1 }]);
    expect(new Set(bodies().map((body) => body['id'])).size).toBe(1);
  });

  it('is not sent twice by two workers at once', async () => {
    await add();
    for (let times = 0; times < 5; times++) await happen(recruitmentEvents.hired);
    const sent = await Promise.all([send(), send(), send()]);
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(5);
    expect(other.got).toHaveLength(5);
  });

  it('stops with its address, and what waited is not sent', async () => {
    const { id } = await add();
    await happen(recruitmentEvents.hired);
    await desk().stop(manager, id);
    await happen(recruitmentEvents.hired);
    expect(await send()).toBe(0);
    const [stopped] = await log(id);
    expect(stopped?.state).toBe('failed');
    await desk().stop(manager, id);
    await expect(desk().sendAgain(manager, id, stopped?.id ?? '')).rejects.toMatchObject({ code: 'webhook-stopped' });
    expect(await desk().list(manager)).toMatchObject([{ id, endedAt: bed.clock.now() }]);
  });

  it('is set up once though the form is sent twice, ten at most, and not with answers that are wrong', async () => {
    const { id } = await add();
    expect(await desk().add(manager, { id, url: URL, kinds: NEWS_KINDS })).toEqual({ id, secret: null });
    const more = await Promise.allSettled(Array.from({ length: 11 }, () => add()));
    expect(more.filter(({ status }) => status === 'fulfilled')).toHaveLength(9);
    await expect(add()).rejects.toMatchObject({ code: 'too-many-webhooks' });
    const wrong = { id: 'x', url: 'http://here', kinds: [] as string[] };
    await expect(desk().add(manager, wrong)).rejects.toMatchObject({ fields: { length: 3 } });
    await expect(desk().add(manager, { ...wrong, kinds: ['gossip'] })).rejects.toMatchObject({
      fields: [{}, {}, { field: 'kinds', message: 'Choose from the list' }],
    });
    await expect(desk().open(manager, newId())).rejects.toMatchObject({ code: 'webhook-not-found' });
  });

  it('is nothing of another register', async () => {
    const { id } = await add();
    const stranger = await bed.person(bed.before, 'manager');
    await expect(desk().open(stranger, id)).rejects.toMatchObject({ code: 'webhook-not-found' });
    await expect(desk().stop(stranger, id)).rejects.toMatchObject({ code: 'webhook-not-found' });
  });
});
