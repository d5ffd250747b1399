import { ForbiddenError, LicenseeDirectory, Mailer, MailStyles, type Actor } from '@pa/platform';
import { NOON, type AccountsBed } from '../../../../test/support/accounts/accounts-bed';
import { StaffBed } from '../../../../test/support/accounts/staff-bed';
import { RepresentationCalendar } from '../representatives/representation-calendar.service';
import { CommunicationNeeds } from './communication-needs.service';
import { NO_NEEDS } from './needs';
import { NotesToStaff } from './notes-to-staff.service';

describe('how we talk to people', () => {
  let staff: StaffBed;
  let bed: AccountsBed;
  let nadia: Actor;
  let coordinator: Actor;

  beforeAll(async () => {
    staff = await StaffBed.start();
    bed = staff.bed;
  });

  afterAll(() => bed?.close());

  beforeEach(async () => {
    bed.clock.set(NOON);
    await staff.clear();
    nadia = await staff.add(['employer'], { firstName: 'Nadia' });
    coordinator = await staff.add(['co-ordinator']);
  });

  const needs = () => bed.module.get(CommunicationNeeds);
  const notes = () => bed.module.get(NotesToStaff);
  const mails = async () => (await bed.mails(bed.here)).map(({ subject }) => subject);

  it('is as for everyone until somebody says otherwise, and then on the flag for whoever calls', async () => {
    expect(await needs().getOwn(nadia)).toEqual({ needs: NO_NEEDS, reviewOn: null, updatedAt: null });
    await needs().saveFor(coordinator, nadia.personId, {
      ...NO_NEEDS,
      contactBy: ['phone'],
      formats: ['easy-read', 'large-print'],
      language: 'Polish',
      interpreter: 'spoken',
      notes: 'Speak slowly',
    });
    const recorded = await needs().getFor(coordinator, nadia.personId);
    expect(recorded).toMatchObject({ displayName: 'Nadia O.', reviewOn: '2027-03-18' });
    expect(recorded.needs.formats).toEqual(['large-print', 'easy-read']);
    const [row] = await bed.behind<{ text: string }>(
      `SELECT encode(needs_sealed, 'escape') AS text FROM communication_needs`,
    );
    expect(row?.text).not.toMatch(/Polish|slowly/);
    expect((await staff.acts())[0]).toContain('accounts.communication-needs-recorded');
  });

  it('is met by every mail, whoever writes it, from the moment it is said', async () => {
    const styles = bed.module.get(MailStyles);
    const address = await staff.addressOf(nadia);
    expect(await styles.of(bed.here.id, address)).toBe('usual');
    await needs().saveOwn(nadia, { ...NO_NEEDS, formats: ['large-print'] });
    expect(await styles.of(bed.here.id, ` ${address.toUpperCase()}`)).toBe('large');
    expect(await styles.of(bed.elsewhere.id, address)).toBe('usual');
    await needs().saveOwn(nadia, { ...NO_NEEDS, formats: ['large-print', 'plain-text'] });
    const licensee = await bed.module.get(LicenseeDirectory).findById(bed.here.id);
    await bed.module.get(Mailer).send({ licensee: licensee!, to: address, subject: 'Hello', paragraphs: ['Hello.'] });
    expect((await bed.mails(bed.here))[0]).toMatchObject({ subject: 'Hello', style: 'plain' });
  });

  it('is asked about again once a year, once', async () => {
    await needs().saveOwn(nadia, NO_NEEDS);
    bed.clock.set(new Date('2027-03-17T12:00:00Z'));
    expect(await bed.module.get(RepresentationCalendar).keepRegister(bed.here.id)).toMatchObject({ reminded: 0 });
    bed.clock.set(new Date('2027-03-18T12:00:00Z'));
    expect(await bed.module.get(RepresentationCalendar).keepRegister(bed.here.id)).toMatchObject({ reminded: 1 });
    expect(await bed.module.get(RepresentationCalendar).keepRegister(bed.here.id)).toMatchObject({ reminded: 0 });
    expect(await mails()).toContain('Is this still the best way to talk to you?');
    expect(await needs().listDue(coordinator)).toMatchObject([{ personId: nadia.personId }]);
    await needs().saveOwn(nadia, NO_NEEDS);
    expect(await needs().listDue(coordinator)).toEqual([]);
  });

  it('lets a person reach staff past whoever acts for them', async () => {
    const by = {
      personId: coordinator.personId,
      displayName: 'Rita R.',
      as: 'representative',
      representationId: 'x',
      scopes: ['look'],
    } as const;
    await expect(notes().write({ ...nadia, by }, { words: 'I', answerBy: 'page' })).rejects.toThrow(ForbiddenError);
    await expect(notes().listOwn({ ...nadia, by })).rejects.toThrow(ForbiddenError);
    await notes().write(nadia, { words: 'I am worried about Rita', answerBy: 'page' });
    const [line] = await notes().list(coordinator, 'open');
    expect((await notes().read(coordinator, line!.id)).words).toBe('I am worried about Rita');
    expect((await staff.acts())[0]).toContain('accounts.note-read');
    await notes().decide(coordinator, line!.id, { deed: 'answer', answer: 'We call you today.' });
    expect((await notes().listOwn(nadia))[0]).toMatchObject({ state: 'answered', answer: 'We call you today.' });
    expect(await mails()).not.toContain('We have answered you');
    await notes().decide(coordinator, line!.id, { deed: 'close' });
    expect(await notes().list(coordinator, 'open')).toEqual([]);
    expect(await notes().list(coordinator, 'closed')).toHaveLength(1);
  });

  it('tells by mail that there is an answer only to who wants that, and nothing of it', async () => {
    await notes().write(nadia, { words: 'Please help', answerBy: 'email' });
    const [line] = await notes().list(coordinator, 'open');
    await notes().decide(coordinator, line!.id, { deed: 'answer', answer: 'A secret answer' });
    const [mail] = await bed.mails(bed.here);
    expect(mail).toMatchObject({ subject: 'We have answered you' });
    expect(JSON.stringify(mail)).not.toMatch(/secret answer|Please help/);
  });

  it.each([
    [{ words: '', answerBy: 'page' }, 'words'],
    [{ words: 'x'.repeat(3001), answerBy: 'page' }, 'words'],
    [{ words: 'Hello', answerBy: 'pigeon' }, 'answerBy'],
  ])('takes no note like %#', async (note, field) => {
    await expect(notes().write(nadia, note)).rejects.toMatchObject({ fields: [expect.objectContaining({ field })] });
  });
});
