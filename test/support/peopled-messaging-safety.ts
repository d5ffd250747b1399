import { UnitOfWork, type Actor } from '@pa/platform';
import { v4 as newMark, v7 as newId } from 'uuid';
import {
  ConversationOpenings,
  Messages,
  OwnReports,
  ReportCases,
  Takedowns,
  Appeals,
  ContactSharing,
} from '@pa/messaging';
import type { TestApp } from './app';
import type { TestRegister } from './registers';

/** What an address or a form can name of safety in messages. */
export interface MessagingSafetyIds {
  /** Where the two talk, and the employer asks to share telephone numbers. */
  readonly safeTalkId: string;
  readonly askedShareId: string;
  /** The PA reports the employer: nobody has taken it. */
  readonly newReportId: string;
  /** The employer reports the PA; a colleague of the tests' staff took it. */
  readonly takenReportId: string;
  /** A message of the PA's was taken down. */
  readonly decisionId: string;
  /** Another one, and the PA asks to look again. */
  readonly appealId: string;
}

const STRONG_WORDS = { reason: 'Unkind words are against our rules.', what: 'message' } as const;

/** A conversation of a PA and an employer with everything in it that safety has. */
export async function fillMessagingSafety(
  { app }: TestApp,
  { register, pa, employer, staff }: { register: TestRegister; pa: Actor; employer: Actor; staff: Actor },
): Promise<MessagingSafetyIds> {
  const { id: licenseeId, canary } = register;
  const safeTalkId = await app.get(UnitOfWork).run(licenseeId, (tx) =>
    app.get(ConversationOpenings).open(tx, {
      ...{ employerId: employer.personId, paId: pa.personId, kind: 'staff', subjectId: newId(), about: '' },
      ...{ paAlias: null, note: 'You can write to each other now.' },
    }),
  );
  if (!safeTalkId) throw new Error('The two hide from each other.');
  const send = async (text: string) => {
    const message = { conversationId: safeTalkId, clientId: newMark(), kind: 'text', body: { text } } as const;
    return (await app.get(Messages).send(pa, message)).number;
  };
  const report = async (by: Actor) => {
    const given = { ticket: newMark(), what: 'conversation', subjectId: safeTalkId, reason: 'rude' } as const;
    return (await app.get(OwnReports).send(by, { ...given, words: `${canary} was rude` })).id;
  };
  const { shares } = await app.get(ContactSharing).ask(employer, safeTalkId, 'telephone');
  const [newReportId, takenReportId] = [await report(pa), await report(employer)];
  await app.get(ReportCases).take(staff, takenReportId);
  const takeDown = async (messageNumber: number) =>
    app.get(Takedowns).takeDown(staff, takenReportId, { ...STRONG_WORDS, messageNumber });
  const [decisionId, appealId] = [await takeDown(await send('Go away')), await takeDown(await send('Leave me'))];
  await app.get(Appeals).appeal(pa, appealId, `${canary} did not mean it`);
  const askedShareId = shares.find(({ state }) => state === 'asked')?.id ?? '';
  return { safeTalkId, askedShareId, newReportId, takenReportId, decisionId, appealId };
}
