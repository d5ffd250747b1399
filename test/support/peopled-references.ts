import { OwnReferences, RefereeAnswers, ReferenceLinks } from '@pa/accreditation';
import type { Actor } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { TestApp } from './app';
import type { TestRegister } from './registers';
import { ANSWERS } from './route-rows/references.rows';

/** What an address or a form can name of references. */
export interface ReferenceIds {
  /** Asked by email, and nobody has answered. Of the first version. */
  readonly askedReferenceId: string;
  /** Answered, for staff to look at. Of the second version. */
  readonly receivedReferenceId: string;
  /** To be asked by telephone. Of the first version. */
  readonly calledReferenceId: string;
  /** The link of one that nobody has answered. */
  readonly referenceToken: string;
  /** The same of another, to say no with. */
  readonly spareReferenceToken: string;
}

const ASKED = {
  organisation: '',
  way: 'email',
  telephone: '',
  relation: 'employer',
  knownFrom: '2023-05-01',
  knownTo: null,
} as const;

/** References of a PA: asked, answered, and to be called. */
export async function fillReferences(
  { app }: TestApp,
  { register, pa }: { register: TestRegister; pa: Actor },
): Promise<ReferenceIds> {
  const ask = (more: object = {}) =>
    app
      .get(OwnReferences)
      .ask(pa, { ...ASKED, name: register.canary, email: `referee-${newId()}@example.com`, ...more }, 'a test');
  const tokenOf = (id: string) => app.get(ReferenceLinks).tokenFor(register.id, { id, linkRound: 1 });
  const receivedReferenceId = await ask();
  const answer = { input: { ...ANSWERS, words: register.canary }, version: 1, from: 'another' };
  await app.get(RefereeAnswers).answer(register.id, tokenOf(receivedReferenceId), answer);
  return {
    askedReferenceId: await ask(),
    receivedReferenceId,
    calledReferenceId: await ask({ way: 'telephone', telephone: '0151 496 0142', email: '' }),
    referenceToken: tokenOf(await ask()),
    spareReferenceToken: tokenOf(await ask()),
  };
}
