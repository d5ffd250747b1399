import { DataExports, ExportMaker, LegalHolds } from '@pa/accounts';
import type { Actor } from '@pa/platform';
import { Corrections } from '../../libs/accounts/src/privacy/corrections/corrections.service';
import type { TestApp } from './app';
import type { TestRegister } from './registers';

/** What an address or a form can name of people's own data. */
export interface PrivacyIds {
  readonly requestId: string;
  readonly holdId: string;
}

/** A PA's copy that is ready and a wish of theirs; and a hold on somebody else, so that nothing of the PA's is held. */
export async function fillPrivacy(
  { app }: TestApp,
  { register, pa, other }: { register: TestRegister; pa: Actor; other: Actor },
): Promise<PrivacyIds> {
  await app.get(DataExports).ask(pa);
  await app.get(ExportMaker).makeWaiting(register.id);
  await app.get(Corrections).ask(pa, `My street is not ${register.canary} Street`);
  const reviewOn = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
  await app.get(LegalHolds).place(other, other.personId, { reason: `${register.canary} is in court`, reviewOn });
  const { hold } = await app.get(LegalHolds).ofPerson(other, other.personId);
  const [request] = await app.get(Corrections).listOwn(pa);
  return { requestId: request?.id ?? '', holdId: hold?.id ?? '' };
}
