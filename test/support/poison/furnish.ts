import { VisitQuestions } from '@pa/accreditation';
import { randomUUID } from 'node:crypto';
import { AccountClosing, CommunicationNeeds, NO_NEEDS, NotesToStaff, PersonDeeds } from '@pa/accounts';
import { Appeals, ConversationLooks, Messages, OwnReports, ReportCases } from '@pa/messaging';
import type { Actor } from '@pa/platform';
import { ComplaintCases } from '../../../libs/accounts/src/complaints/complaint-cases.service';
import { Complaints } from '../../../libs/accounts/src/complaints/complaints.service';
import { ContactDetailsService } from '../../../libs/accounts/src/contact-details/contact-details.service';
import { Corrections } from '../../../libs/accounts/src/privacy/corrections/corrections.service';
import { Moderation } from '../../../libs/register/src/moderation.service';
import { PaProfileMoves } from '../../../libs/register/src/pa-profile-moves.service';
import { PaProfiles } from '../../../libs/register/src/pa-profiles.service';
import type { PeopledApp, PeopledRegister } from '../peopled';
import { fillSignIn } from '../peopled-sign-in';
import { furnishRecruitment, recruitmentPages } from './poisoned-recruitment';

/** Pages that show what was furnished, and that no address of the table of routes leads to. */
export interface Furnished {
  readonly ofStaff: readonly string[];
  readonly ofPa: readonly string[];
  readonly ofEmployer: readonly string[];
  /** Those who do not sign in: what they are told stands in the copies of their data. */
  readonly silent: readonly Actor[];
}

/** Gives a peopled register a row for every text that it has none of yet. */
export async function furnish(app: PeopledApp, register: PeopledRegister): Promise<Furnished> {
  const staff = register.people.manager.actor;
  await furnishProfile(app, register);
  await furnishLetters(app, register, staff);
  await furnishReports(app, register, staff);
  await furnishRecruitment(app, register);
  const { app: nest } = app.server;
  const { actor: leaver } = await app.people.add(register, ['employer']);
  await nest.get(AccountClosing).closeFor(staff, leaver.personId, 'She rang us.');
  const { bystanderId } = register.strangers;
  await nest.get(PersonDeeds).suspend(staff, bystanderId, { reason: 'other', words: 'Two employers rang us.' });
  const { passkeyId } = await fillSignIn(app.server, register.people.pa.actor);
  const passkey = `/account/sign-in-ways/passkeys/${passkeyId}`;
  const adverts = recruitmentPages(register);
  return {
    ofStaff: [
      ...[leaver.personId, bystanderId].map((id) => `/staff/people/${id}`),
      `/staff/approvals/${register.own.appealedApprovalId}`,
      // With a note that is kept from the PA's copy.
      `/staff/visits/${register.own.contestedVisitId}`,
      ...adverts.ofStaff,
    ],
    ofPa: [passkey, `${passkey}/remove`],
    ofEmployer: adverts.ofEmployer,
    silent: [leaver, { ...leaver, personId: await assistedPerson(app, register) }],
  };
}

async function assistedPerson({ superuser }: PeopledApp, { own }: PeopledRegister): Promise<string> {
  const { rows } = await superuser.query<{ person_id: string }>(
    'SELECT person_id FROM assisted_accounts WHERE id = $1',
    [own.assistedId],
  );
  return rows[0]!.person_id;
}

/** A profile that staff sent back, its PA answered for, staff passed, and that has new words waiting. */
async function furnishProfile({ server }: PeopledApp, { own, people }: PeopledRegister): Promise<void> {
  const { app: nest } = server;
  const { profileId } = own;
  const decide = async (decision: 'needs-changes' | 'approved'): Promise<void> => {
    const { version } = await nest.get(Moderation).getCase(people.manager.actor, profileId);
    const reasons = decision === 'approved' ? [] : ['other'];
    await nest.get(Moderation).decide(people.manager.actor, profileId, { decision, reasons, words: 'Words', version });
  };
  const about = { firstName: 'Amira', initial: 'K', headline: 'Calm', about: 'I listen.' };
  await decide('needs-changes');
  await nest.get(PaProfiles).saveSections(people.pa.actor, { 'about-you': about });
  await nest.get(PaProfileMoves).submit(people.pa.actor, 'An answer');
  await decide('approved');
  await nest.get(PaProfiles).saveSections(people.pa.actor, { 'about-you': { ...about, headline: 'Very calm' } });
}

/** A report of a message with a note, a look at the messages that nobody is told of, and an answer to an appeal. */
async function furnishReports(app: PeopledApp, { own, people }: PeopledRegister, staff: Actor): Promise<void> {
  const { app: nest } = app.server;
  const { rows } = await app.superuser.query<{ id: string }>(
    'SELECT employer_id AS id FROM conversations WHERE id = $1',
    [own.safeTalkId],
  );
  const reporter: Actor = { ...staff, personId: rows[0]!.id, roles: ['employer'] };
  const sent = { conversationId: own.safeTalkId, clientId: randomUUID(), kind: 'text', body: { text: 'Go' } } as const;
  const { id: subjectId } = await nest.get(Messages).send(people.pa.actor, sent);
  const report = { ticket: randomUUID(), what: 'message', subjectId, reason: 'rude', words: 'Late' } as const;
  await nest.get(OwnReports).send(reporter, report);
  const step = { deed: 'note', severity: 'high', note: 'I rang her.', isRestricted: false } as const;
  const none = { referredTo: null, referredOn: '', outcome: null };
  await nest.get(ReportCases).step(staff, own.newReportId, { ...step, ...none, version: 1 });
  await nest.get(ConversationLooks).open(staff, own.newReportId, { reason: 'To see it', ground: 'It is not safe' });
  await nest.get(Appeals).answer(staff, own.appealId, { deed: 'uphold', words: 'It stays.' });
}

/** What the PA told of themselves and wrote to staff, and what staff answered. */
async function furnishLetters({ server }: PeopledApp, register: PeopledRegister, staff: Actor): Promise<void> {
  const { app: nest } = server;
  const pa = register.people.pa.actor;
  const reached = { telephone: '0151 496 0142', address: '1 High Street' };
  await nest.get(ContactDetailsService).save(pa, { firstName: 'Amira', lastName: 'Khan', ...reached });
  await nest
    .get(CommunicationNeeds)
    .saveOwn(pa, { ...NO_NEEDS, interpreter: 'spoken', language: 'Urdu', notes: 'Slowly' }, true);
  const complaint = { about: 'register', name: 'Ann', email: 'ann@example.com', telephone: '0151 496 0142' } as const;
  await nest.get(Complaints).receive(register.id, { ...complaint, ticket: randomUUID(), words: 'Late' }, pa);
  const step = { to: 'acknowledged', note: 'I rang her.', version: 1 } as const;
  await nest.get(ComplaintCases).step(staff, register.own.complaintId, step);
  await nest.get(Corrections).ask(pa, 'My name is spelled wrongly.');
  const wishes = await nest.get(Corrections).listOwn(pa);
  const wish = wishes.find(({ id }) => id !== register.own.requestId)!;
  await nest.get(Corrections).answer(staff, wish.id, { outcome: 'kept', words: 'It is right.' });
  await nest.get(NotesToStaff).write(pa, { words: 'Please ring me.', answerBy: 'email' });
  const [note] = await nest.get(NotesToStaff).listOwn(pa);
  await nest.get(NotesToStaff).decide(staff, note!.id, { deed: 'take' });
  await nest.get(NotesToStaff).decide(staff, note!.id, { deed: 'answer', answer: 'We will.' });
  await nest.get(VisitQuestions).change(staff, { number: 0, questions: ['Is it warm?'] });
}
