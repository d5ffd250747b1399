import { MailboxTexts } from '../../../platform/src/texts/mailbox-texts';
import { MessagingBed, NOW, type Pair } from '../../../../test/support/messaging/messaging-bed';
import { Messages } from '../messages/messages.service';
import { AlertChoicesService } from './alert-choices.service';
import { MessageAlerts } from './message-alerts.service';
import { EVENING_AND_NIGHT } from './quiet-hours';

const MINUTE = 60_000;

describe('mails about messages that nobody has read', () => {
  let bed: MessagingBed;
  let pair: Pair;

  beforeAll(async () => {
    bed = await MessagingBed.start();
  }, 120_000);
  afterAll(() => bed?.close());
  beforeEach(async () => {
    bed.clock.set(new Date(NOW));
    pair = await bed.pair();
    await bed.behind('DELETE FROM message_alerts');
    bed.mails.sent.length = 0;
  });

  const later = (minutes: number) => bed.clock.set(new Date(bed.clock.now().getTime() + minutes * MINUTE));
  async function told(): Promise<string[]> {
    bed.mails.sent.length = 0;
    await bed.relay();
    await bed.get(MessageAlerts).tellDue(bed.licenseeId);
    await bed.relay();
    return bed.mails.sent.map(({ subject }) => subject);
  }
  const read = async (who: Pair['pa'], id: string) => bed.get(Messages).markRead(who, id, 999);

  it('come after ten minutes, once, to the other alone, and say who and never what', async () => {
    await bed.send(pair.employer, pair.id, 'zqx words');
    expect(await told()).toEqual([]);
    later(9);
    expect(await told()).toEqual([]);
    later(1);
    expect(await told()).toEqual(['You have a message from Ann']);
    const [mail] = bed.mails.sent;
    expect(mail?.to).toBe(`${pair.pa.personId}@example.com`);
    expect(JSON.stringify(mail)).not.toContain('zqx');
    expect(mail?.paragraphs.join(' ')).toContain('do not answer this email');
    expect(mail?.action?.url).toContain(`/messages/${pair.id}`);
    later(60);
    expect(await told()).toEqual([]);
  });

  it('do not come for what was read, deleted, or ended meanwhile', async () => {
    await bed.send(pair.employer, pair.id, 'One');
    later(5);
    await read(pair.pa, pair.id);
    later(10);
    expect(await told()).toEqual([]);

    await bed.send(pair.employer, pair.id, 'Two');
    await bed.behind('UPDATE messages SET body = NULL, deleted_at = now() WHERE conversation_id = $1', [pair.id]);
    later(10);
    expect(await told()).toEqual([]);

    const ended = await bed.pair();
    await bed.send(ended.employer, ended.id, 'Three');
    await bed.behind(
      `UPDATE conversations SET state = 'closed', closed_why = 'block', closed_at = now() WHERE id = $1`,
      [ended.id],
    );
    later(10);
    expect(await told()).toEqual([]);
  });

  it('do not come when it is read between the decision and the sending', async () => {
    await bed.send(pair.employer, pair.id, 'One');
    await bed.relay();
    later(10);
    expect(await bed.get(MessageAlerts).tellDue(bed.licenseeId)).toBe(1);
    await read(pair.pa, pair.id);
    await bed.relay();
    expect(bed.mails.sent).toEqual([]);
  });

  it('are one for several messages and conversations, and at most one an hour', async () => {
    const other = await bed.person('Ben C.', 'employer');
    const second = await bed.open(other, pair.pa);
    await bed.send(pair.employer, pair.id, 'One');
    later(2);
    await bed.send(pair.employer, pair.id, 'Two');
    later(1);
    await bed.send(other, second, 'Three');
    later(8);
    expect(await told()).toHaveLength(1);
    expect(bed.mails.sent[0]?.paragraphs[0]).toBe('You have 1 new message from Ben and 2 new messages from Ann.');
    await bed.send(other, second, 'Four');
    later(20);
    expect(await told()).toEqual([]);
    later(40);
    expect(await told()).toHaveLength(1);
  });

  it('wait for the end of the quiet hours, and do not come to who wants none', async () => {
    const choices = bed.get(AlertChoicesService);
    await choices.saveOwn(pair.pa, { byMail: true, byText: false, quiet: EVENING_AND_NIGHT });
    bed.clock.set(new Date('2026-03-18T21:00:00Z'));
    await bed.send(pair.employer, pair.id, 'Late');
    await bed.relay();
    later(10);
    expect(await told()).toEqual([]);
    bed.clock.set(new Date('2026-03-19T07:59:00Z'));
    expect(await told()).toEqual([]);
    later(1);
    expect(await told()).toHaveLength(1);

    await choices.saveOwn(pair.pa, { byMail: false, byText: false, quiet: null });
    await bed.send(pair.employer, pair.id, 'More');
    later(120);
    expect(await told()).toEqual([]);
    expect(await choices.getOwn(pair.pa)).toEqual({ byMail: false, byText: false, quiet: null, mayText: false });
  });

  it('are sent once by two workers at the same moment', async () => {
    await bed.send(pair.employer, pair.id, 'One');
    await bed.relay();
    later(10);
    const alerts = bed.get(MessageAlerts);
    const counts = await Promise.all([1, 2, 3, 4].map(() => alerts.tellDue(bed.licenseeId)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    await bed.relay();
    expect(bed.mails.sent).toHaveLength(1);
  });

  it('keep the other name while an advert is blind, and name nobody in a text message', async () => {
    await bed.behind(`UPDATE conversations SET pa_alias = 'PA 3' WHERE id = $1`, [pair.id]);
    await bed.send(pair.pa, pair.id, 'One');
    const texts: string[] = [];
    jest.spyOn(MailboxTexts.prototype, 'send').mockImplementation(async ({ text }) => void texts.push(text));
    await bed.behind(
      `INSERT INTO message_alert_choices (licensee_id, id, person_id, by_mail, by_text, updated_at) VALUES ($1, $2, $2, true, true, now())`,
      [bed.licenseeId, pair.employer.personId],
    );
    later(10);
    expect(await told()).toEqual(['You have a message from PA 3']);
    expect(texts).toEqual([]);
    jest.restoreAllMocks();
  });

  it('are refused hours that never end, and texts without a number', async () => {
    const save = (choice: object) =>
      bed.get(AlertChoicesService).saveOwn(pair.pa, { byMail: true, byText: false, quiet: null, ...choice });
    await expect(save({ quiet: { from: 60, until: 60 } })).rejects.toMatchObject({ fields: [{ field: 'until' }] });
    await expect(save({ byText: true })).rejects.toMatchObject({ fields: [{ field: 'ways' }] });
  });
});
