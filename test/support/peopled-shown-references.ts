import {
  OwnReferences,
  RefereeAnswers,
  ReferenceDesk,
  ReferenceLinks,
  ReferenceSharing,
  ReadableReferences,
} from '@pa/accreditation';
import type { Actor } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { TestApp } from './app';
import type { TestRegister } from './registers';
import { ANSWERS } from './route-rows/references.rows';

/** What an address can name of a reference that a PA lets an employer read. */
export interface ShownReferenceIds {
  readonly shownReferenceId: string;
  /** The employer who may read it. */
  readonly readerId: string;
  /** That they may. */
  readonly shownId: string;
}

interface Three {
  readonly register: TestRegister;
  readonly pa: Actor;
  readonly employer: Actor;
  readonly staff: Actor;
}

/** A reference that staff accept, and that an employer may read who is in touch with the PA. */
export async function fillShownReferences(
  { app }: TestApp,
  { register, pa, employer, staff }: Three,
): Promise<ShownReferenceIds> {
  const name = register.canary;
  const email = `referee-${newId()}@example.com`;
  const asked = { name, email, organisation: '', way: 'email', telephone: '', relation: 'employer' };
  const id = await app.get(OwnReferences).ask(pa, { ...asked, knownFrom: '2023-05-01', knownTo: null }, 'a test');
  const answer = { input: { ...ANSWERS, words: register.canary }, version: 1, from: 'another' };
  const token = app.get(ReferenceLinks).tokenFor(register.id, { id, linkRound: 1 });
  await app.get(RefereeAnswers).answer(register.id, token, answer);
  await app.get(ReferenceDesk).settle(staff, id, { decision: 'accept', why: '', version: 2 });
  await app.get(ReferenceSharing).share(pa, id, employer.personId);
  const [shown] = await app.get(ReadableReferences).list(employer);
  if (!shown) throw new Error('The employer may not read it.');
  return { shownReferenceId: id, readerId: employer.personId, shownId: shown.id };
}
