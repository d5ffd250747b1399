import { UnitOfWork, type Actor } from '@pa/platform';
import { CoverAnswers } from '../../libs/recruitment/src/cover/cover-answers.service';
import { CoverCircleRepository } from '../../libs/recruitment/src/cover/cover-circle.repository';
import { CoverOffersRepository } from '../../libs/recruitment/src/cover/cover-offers.repository';
import { CoverRequests } from '../../libs/recruitment/src/cover/cover-requests.service';
import { EmergencyPlans } from '../../libs/recruitment/src/cover/emergency-plans.service';
import type { TestApp } from './app';
import type { TestRegister } from './registers';

/** What an address or a form can name of one employer's cover and the PA who takes it. */
export interface CoverIds {
  /** Held by the PA, who waits for the employer. */
  readonly coverRequestId: string;
  /** The PA's place in it. */
  readonly coverOfferId: string;
}

interface Two {
  readonly register: TestRegister;
  readonly pa: Actor;
  readonly employer: Actor;
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Two requests of an employer, one held by the PA and one that is open, a circle with the PA in it, and a plan. */
export async function fillCover({ app }: TestApp, { register, pa, employer }: Two): Promise<CoverIds> {
  const { canary } = register;
  const ask = (days: number): Promise<string> =>
    app.get(CoverRequests).ask(employer, {
      spans: [{ date: inDays(days), from: '07:00', to: '09:00', kind: 'awake' }],
      tasks: ['cooking'],
      payPence: 1400,
      sleepInPence: null,
      place: 'CH1',
      withinMiles: 10,
      note: `${canary} likes calm mornings`,
      circleFirst: false,
      circleConfirmed: false,
      address: '',
    });
  const day = freeDayOf(pa);
  const [held, open] = [await ask(day), await ask(day + 2)];
  const [coverOfferId = ''] = await app.get(UnitOfWork).run(register.id, async (tx) => {
    const pas = [{ personId: pa.personId, wave: 1, score: 80 }];
    const at = new Date();
    await app.get(CoverCircleRepository).add(tx, { personId: employer.personId, paId: pa.personId, at });
    await app.get(CoverOffersRepository).addMissing(tx, { requestId: open, at, pas });
    return app.get(CoverOffersRepository).addMissing(tx, { requestId: held, at, pas });
  });
  await app.get(CoverAnswers).accept(pa, coverOfferId);
  const words = `${canary} has the key`;
  await app.get(EmergencyPlans).save(employer, { people: words, facts: words, things: words, never: words });
  return { coverRequestId: held, coverOfferId };
}

const taken = new Map<string, number>();

/** Who holds one cover can hold no other at the same time: a PA's next one is on a later day. */
function freeDayOf({ personId }: Actor): number {
  const day = (taken.get(personId) ?? 7) + 3;
  taken.set(personId, day);
  return day;
}
