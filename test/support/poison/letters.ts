import { Mailer, OutboxRelay, type Mail } from '@pa/platform';
import { registerEvents } from '@pa/register';
import { v7 as newId } from 'uuid';
import { assistedEvents } from '../../../libs/accounts/src/assisted/assisted.events';
import { accountsEvents } from '../../../libs/accounts/src/accounts.events';
import { communicationEvents } from '../../../libs/accounts/src/communication/communication.events';
import { complaintEvents } from '../../../libs/accounts/src/complaints/complaints.events';
import { privacyEvents } from '../../../libs/accounts/src/privacy/privacy.events';
import { representativesEvents } from '../../../libs/accounts/src/representatives/representatives.events';
import { staffEvents } from '../../../libs/accounts/src/staff/staff.events';
import { htmlOf, textOf } from '../../../libs/platform/src/mail/mail-text';
import type { PeopledApp } from '../peopled';

/** Whose rows an event is about; the people themselves, where it is not said. */
const SUBJECTS: Readonly<Record<string, string>> = {
  [accountsEvents.codeAsked]: 'sign_in_codes',
  [accountsEvents.emailChangeAsked]: 'email_changes',
  [accountsEvents.emailChanged]: 'email_changes',
  [accountsEvents.securityNews]: 'security_news',
  [assistedEvents.handOverOffered]: 'assisted_accounts',
  [complaintEvents.received]: 'complaints',
  [privacyEvents.exportAsked]: 'data_exports',
  [staffEvents.staffInvited]: 'staff_invitations',
  ...Object.fromEntries(Object.values(representativesEvents).map((topic) => [topic, 'representations'])),
  ...Object.fromEntries(Object.values(registerEvents).map((topic) => [topic, 'pa_profiles'])),
};

const TOPICS: readonly string[] = [
  accountsEvents,
  assistedEvents,
  communicationEvents,
  complaintEvents,
  privacyEvents,
  representativesEvents,
  staffEvents,
  registerEvents,
].flatMap((events) => Object.values(events));

/** One mail in each way it can be read. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  /** As usual and in large print. */
  readonly html: readonly string[];
}

export function letterOf(mail: Mail): Letter {
  return { subject: mail.subject, text: textOf(mail), html: [htmlOf(mail), htmlOf(mail, { style: 'large' })] };
}

/**
 * Lets everything happen again that a mail tells of, for some rows of each kind, and gives the mails. They are delivered as
 * well, so the mailbox shows them; and what events bring up to date, such as the copy for search, is.
 */
export async function lettersOf({ server, superuser }: PeopledApp, licenseeId: string): Promise<Letter[]> {
  const mails: Mail[] = [];
  const mailer = server.app.get(Mailer);
  const send = mailer.send.bind(mailer);
  const spy = jest.spyOn(mailer, 'send').mockImplementation(async (mail) => {
    mails.push(mail);
    await send(mail);
  });
  for (const topic of TOPICS) {
    const { rows } = await superuser.query<{ id: string }>(
      `SELECT id FROM ${SUBJECTS[topic] ?? 'people'} WHERE licensee_id = $1 ORDER BY id LIMIT 8`,
      [licenseeId],
    );
    for (const { id } of rows)
      await superuser.query('INSERT INTO outbox (licensee_id, id, topic, subject_id) VALUES ($1, $2, $3, $4)', [
        licenseeId,
        newId(),
        topic,
        id,
      ]);
  }
  await server.app.get(OutboxRelay).relay(licenseeId);
  spy.mockRestore();
  return mails.map(letterOf);
}
