import {
  ForbiddenError,
  LicenseeDirectory,
  Mailer,
  MailStyles,
  refuseNestedUnits,
  UnitOfWork,
  type Actor,
} from '@pa/platform';
import { NOON, type AccountsBed } from '../../../../test/support/accounts/accounts-bed';
import { StaffBed } from '../../../../test/support/accounts/staff-bed';
import { Consents } from '../privacy/consents/consents.service';
import { RepresentationCalendar } from '../representatives/representation-calendar.service';
import { CommunicationNeeds } from './communication-needs.service';
import { NO_NEEDS } from './needs';
import { NotesToStaff } from './notes-to-staff.service';
import { ChangedMeanwhileError, seenOf } from './seen';

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
    await needs().saveOwn(nadia, { ...NO_NEEDS, formats: ['large-print'] }, true);
    expect(await styles.of(bed.here.id, ` ${address.toUpperCase()}`)).toBe('large');
    expect(await styles.of(bed.elsewhere.id, address)).toBe('usual');
    await needs().saveOwn(nadia, { ...NO_NEEDS, formats: ['large-print', 'plain-text'] }, true);
    const licensee = await bed.module.get(LicenseeDirectory).findById(bed.here.id);
    await bed.module.get(Mailer).send({ licensee: licensee!, to: address, subject: 'Hello', paragraphs: ['Hello.'] });
    expect((await bed.mails(bed.here))[0]).toMatchObject({ subject: 'Hello', style: 'plain' });
  });

  it('is looked up in the transaction that sends the mail, where there is one', async () => {
    refuseNestedUnits();
    await needs().saveOwn(nadia, { ...NO_NEEDS, formats: ['plain-text'] }, true);
    const licensee = await bed.module.get(LicenseeDirectory).findById(bed.here.id);
    const mail = { licensee: licensee!, to: await staff.addressOf(nadia), subject: 'Inside', paragraphs: ['Hello.'] };
    await bed.module.get(UnitOfWork).run(bed.here.id, () => bed.module.get(Mailer).send(mail));
    expect((await bed.mails(bed.here))[0]).toMatchObject({ subject: 'Inside', style: 'plain' });
  });

  it('is kept only once the person said that we may, which is asked once; nothing told needs no yes', async () => {
    const told = { ...NO_NEEDS, formats: ['braille'] };
    const fields = [{ field: 'sensitiveFacts' }];
    await expect(needs().saveOwn(nadia, told, false)).rejects.toMatchObject({ fields });
    expect((await needs().getOwn(nadia)).updatedAt).toBeNull();
    await needs().saveOwn(nadia, NO_NEEDS, false);
    await needs().saveOwn(nadia, told, true);
    await needs().saveOwn(nadia, { ...told, language: 'Polish' }, false);
    const consents = bed.module.get(Consents);
    expect((await consents.list(nadia)).find(({ key }) => key === 'sensitive-facts')?.given).toMatchObject({
      as: 'self',
    });
    await consents.withdraw(nadia, 'sensitive-facts');
    await expect(needs().saveOwn(nadia, told, false)).rejects.toMatchObject({ fields });
  });

  it('is asked about again once a year, once', async () => {
    await needs().saveOwn(nadia, NO_NEEDS, true);
    bed.clock.set(new Date('2027-03-17T12:00:00Z'));
    expect(await bed.module.get(RepresentationCalendar).keepRegister(bed.here.id)).toMatchObject({ reminded: 0 });
    bed.clock.set(new Date('2027-03-18T12:00:00Z'));
    expect(await bed.module.get(RepresentationCalendar).keepRegister(bed.here.id)).toMatchObject({ reminded: 1 });
    expect(await bed.module.get(RepresentationCalendar).keepRegister(bed.here.id)).toMatchObject({ reminded: 0 });
    expect(await mails()).toContain('Is this still the best way to talk to you?');
    expect(await needs().listDue(coordinator)).toMatchObject([{ personId: nadia.personId }]);
    await needs().saveOwn(nadia, NO_NEEDS, true);
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

  it('tells the second of two staff who write down needs at once, and keeps what the first wrote', async () => {
    const seen = async () => seenOf((await needs().getFor(coordinator, nadia.personId)).updatedAt);
    const nothing = await seen();
    expect(nothing).toBe('');
    await needs().saveFor(coordinator, nadia.personId, { ...NO_NEEDS, notes: 'First', seen: nothing });
    const late = needs().saveFor(coordinator, nadia.personId, { ...NO_NEEDS, notes: 'Second', seen: nothing });
    await expect(late).rejects.toThrow(ChangedMeanwhileError);
    expect((await needs().getFor(coordinator, nadia.personId)).needs.notes).toBe('First');
    bed.clock.set(new Date(NOON.getTime() + 60_000));
    await needs().saveFor(coordinator, nadia.personId, { ...NO_NEEDS, notes: 'Second', seen: await seen() });
    const garbled = needs().saveFor(coordinator, nadia.personId, { ...NO_NEEDS, seen: '2026-99-99T' });
    await expect(garbled).rejects.toThrow(ChangedMeanwhileError);
    expect((await needs().getFor(coordinator, nadia.personId)).needs.notes).toBe('Second');
  });

  it('tells the second of two staff who answer a note at once', async () => {
    await notes().write(nadia, { words: 'Please help', answerBy: 'page' });
    const [line] = await notes().list(coordinator, 'open');
    await notes().decide(coordinator, line!.id, { deed: 'answer', answer: 'First', seen: '' });
    const late = notes().decide(coordinator, line!.id, { deed: 'answer', answer: 'Second', seen: '' });
    await expect(late).rejects.toThrow(ChangedMeanwhileError);
    const read = await notes().read(coordinator, line!.id);
    expect(read.answer).toBe('First');
    const again = { deed: 'answer', answer: 'Second', seen: seenOf(read.answeredAt) } as const;
    await notes().decide(coordinator, line!.id, again);
    expect((await notes().listOwn(nadia))[0]).toMatchObject({ answer: 'Second' });
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
