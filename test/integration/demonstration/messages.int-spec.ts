import { ConversationKeys, OwnConversations } from '@pa/messaging';
import { Secrets, UnitOfWork, type Actor } from '@pa/platform';
import { DemonstrationMessages } from '../../../libs/demonstration/src/load/demonstration-messages.service';
import { RowsRepository } from '../../../libs/demonstration/src/load/rows.repository';
import { otherNameOf } from '../../../libs/messaging/src/conversations/conversation';
import { Answering } from '../../../libs/messaging/src/requests/answering.service';
import { Asking } from '../../../libs/messaging/src/requests/asking.service';
import { MessagingBed } from '../../support/messaging/messaging-bed';

describe('The demonstration’s messages', () => {
  let bed: MessagingBed;
  let conversations: OwnConversations;
  const [pas, employers]: [Actor[], Actor[]] = [[], []];

  beforeAll(async () => {
    bed = await MessagingBed.start();
    conversations = bed.get(OwnConversations);
    while (pas.length < 10) pas.push(await bed.person('Amira K.', 'pa'));
    while (employers.length < 8) employers.push(await bed.person('Ann B.', 'employer'));
    const loading = { licenseeId: bed.licenseeId, now: bed.clock.now(), secrets: bed.get(Secrets) };
    const ids = (people: Actor[]) => people.map(({ personId }) => personId);
    const demonstration = new DemonstrationMessages(new RowsRepository(), bed.get(ConversationKeys));
    await bed
      .get(UnitOfWork)
      .run(bed.licenseeId, (tx) => demonstration.load(tx, { loading, pas: ids(pas), employers: ids(employers) }));
  }, 60_000);
  afterAll(() => bed?.close());

  it('are new, long, ended and held back, for the known employer and the known PA', async () => {
    const { items } = await conversations.list(employers[0]!);
    expect(items.map(({ conversation: { state, unread, lastNumber } }) => [state, unread, lastNumber])).toEqual([
      ['open', 2, 7],
      ['open', 0, 200],
      ['closed', 0, 4],
    ]);
    const own = await conversations.list(pas[0]!);
    expect(own.items.map(({ conversation }) => otherNameOf(conversation))).toEqual(['Ann', 'Ann', 'Ann']);
    const held = await conversations.screen(pas[0]!, own.items[0]!.conversation.id);
    expect(held.messages.at(-1)).toMatchObject({ heldKinds: ['telephone'], held: [] });
  });

  it('open on every screen, with what was changed, deleted, offered and agreed', async () => {
    const { items } = await conversations.list(employers[0]!);
    const { messages } = await conversations.screen(employers[0]!, items[0]!.conversation.id);
    expect(messages.some(({ editedAt }) => editedAt !== null)).toBe(true);
    expect(messages.some(({ deletedAt }) => deletedAt !== null)).toBe(true);
    expect(messages.some(({ times }) => times.length === 2)).toBe(true);
  });

  it('come with questions in every state', async () => {
    const sent = await bed.get(Asking).listSent(employers[0]!);
    expect(sent.map(({ state }) => state).sort()).toEqual(['accepted', 'asked', 'declined', 'expired', 'withdrawn']);
    const received = await bed.get(Answering).listReceived(pas[0]!);
    expect(received.map(({ state }) => state).sort()).toEqual(['asked', 'declined', 'expired']);
  });
});
