import { HideLists } from '@pa/accounts';
import type { Actor } from '@pa/platform';
import { NewConversations } from '@pa/recruitment';
import { MessagingBed } from '../../../../test/support/messaging/messaging-bed';
import { OwnConversations } from '../conversations/own-conversations.service';
import { Messages } from '../messages/messages.service';
import { PutInTouch, type Pair } from './put-in-touch.service';

describe('staff put an employer and a PA in touch', () => {
  let bed: MessagingBed;
  let pairs: PutInTouch;
  let staff: Actor;
  let employer: Actor;
  let pa: Actor;

  beforeAll(async () => {
    bed = await MessagingBed.start();
    pairs = bed.get(PutInTouch);
    staff = await bed.person('Jo K.', 'co-ordinator');
  });

  afterAll(() => bed?.close());

  beforeEach(async () => {
    employer = await bed.person('Ann B.', 'employer');
    pa = await bed.person('Amira K.', 'pa');
  });

  const open = (more: Partial<Pair> = {}) =>
    pairs.open(staff, {
      ...{ employerId: employer.personId, paId: pa.personId, about: 'Mornings in Chorlton', hasAsked: true },
      ...more,
    });
  const talksOf = async (actor: Actor) => (await bed.get(OwnConversations).list(actor)).items;

  it('lets them write to each other, tells both by mail without a name, and is on record', async () => {
    const conversationId = await open();
    await bed.relay();
    const subjectOf = new Map(bed.mails.sent.map(({ to, subject }) => [to, subject]));
    expect(subjectOf.get(`${employer.personId}@example.com`)).toBe('We put you in touch with a PA');
    expect(subjectOf.get(`${pa.personId}@example.com`)).toBe('We put you in touch with an employer');
    expect(JSON.stringify(bed.mails.sent)).not.toMatch(/Amira|Ann|Mornings/);
    expect(await talksOf(pa)).toMatchObject([{ conversation: { about: 'Mornings in Chorlton' } }]);
    expect(await bed.get(Messages).before(employer, conversationId)).toMatchObject([
      { text: expect.stringContaining('Our team put you in touch') as string },
    ]);
    const acts = await bed.behind(`SELECT 1 FROM audit_entries WHERE act = 'messaging.put-in-touch'`);
    expect(acts).toHaveLength(1);
  });

  it('changes nothing when it is done again', async () => {
    const conversationId = await open();
    expect(await open()).toBe(conversationId);
    expect(await bed.get(Messages).before(employer, conversationId)).toHaveLength(1);
  });

  it('finds the PA by words that staff type, and nobody by none', async () => {
    expect((await pairs.findPas(staff, 'Amira')).map(({ id }) => id)).toContain(pa.personId);
    expect(await pairs.findPas(staff, ' ')).toEqual([]);
  });

  it.each([
    ['nobody asked them', { hasAsked: false }, 'Ask both of them first'],
    ['the words are too long', { about: 'a'.repeat(101) }, 'at most 100'],
    ['the PA is not named by an id', { paId: 'Amira' }, 'Choose the PA'],
  ] as const)('refuses while %s', async (_, more, words) => {
    await expect(open(more)).rejects.toMatchObject({ fields: [{ message: expect.stringContaining(words) as string }] });
  });

  it('takes no employer for a PA and no PA for an employer', async () => {
    await expect(open({ paId: employer.personId })).rejects.toMatchObject({ fields: [{ field: 'paId' }] });
    await expect(open({ employerId: pa.personId })).rejects.toMatchObject({ code: 'no-such-employer' });
    await expect(pairs.nameOf(staff, 'nobody')).rejects.toMatchObject({ code: 'no-such-employer' });
  });

  it('leaves it to a colleague when staff are one of the two', async () => {
    await expect(pairs.open(pa, { ...pairOf(), about: '' })).rejects.toMatchObject({ fields: [{ field: 'paId' }] });
  });

  it('opens nothing between people who hide from each other, and does not say which of them hides', async () => {
    await bed.get(HideLists).addValue(pa, { way: 'email', value: `${employer.personId}@example.com` });
    await bed.behind(
      `UPDATE people p SET email_index = h.value_index FROM hides h WHERE h.person_id = $1 AND p.id = $2`,
      [pa.personId, employer.personId],
    );
    await expect(open()).rejects.toMatchObject({ fields: [{ message: 'We cannot put these two in touch.' }] });
    expect(await talksOf(employer)).toEqual([]);
  });

  it('says so where the employer may not begin to talk to new PAs', async () => {
    const refuse = jest.spyOn(bed.get(NewConversations), 'mayStart').mockResolvedValue(false);
    await expect(open()).rejects.toMatchObject({ code: 'no-access' });
    refuse.mockRestore();
  });

  function pairOf(): Pair {
    return { employerId: employer.personId, paId: pa.personId, about: '', hasAsked: true };
  }
});
