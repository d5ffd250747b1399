import { OwnPlaces, SessionDesk } from '@pa/accreditation';
import { UnitOfWork, type Actor } from '@pa/platform';
import type { TestApp } from './app';
import type { TestRegister } from './registers';

/** What an address or a form can name of times to show documents. */
export interface CheckSessionIds {
  /** Still to come, with many places of which none is booked. */
  readonly openSessionId: string;
  /** Still to come; nobody has a place. */
  readonly quietSessionId: string;
  /** Has begun, and the PA has a place there. */
  readonly begunSessionId: string;
  /** Of the first version. */
  readonly begunPlaceId: string;
  /** At a time still to come. Of the first version. */
  readonly checkPlaceId: string;
}

/** Times to show documents on four days, and two places of a PA: one still to come, one at a time that has begun. */
export async function fillCheckSessions(
  { app }: TestApp,
  { register, pa, assessor }: { register: TestRegister; pa: Actor; assessor: Actor },
): Promise<CheckSessionIds> {
  const add = (days: number) =>
    app.get(SessionDesk).add(assessor, {
      venue: `${register.canary}, the library`,
      bring: `${register.canary} and the originals`,
      day: new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
      from: '10:00',
      to: '12:00',
      places: 100,
    });
  const openSessionId = await add(20);
  const quietSessionId = await add(21);
  const checkPlaceId = await app.get(OwnPlaces).book(pa, await add(22));
  const begunSessionId = await add(23);
  const begunPlaceId = await app.get(OwnPlaces).book(pa, begunSessionId);
  await app
    .get(UnitOfWork)
    .run(register.id, (tx) =>
      tx.query(
        `UPDATE check_sessions SET starts_at = now() - interval '1 hour' WHERE licensee_id = $1 AND id = $2 RETURNING id`,
        [register.id, begunSessionId],
      ),
    );
  return { openSessionId, quietSessionId, begunSessionId, begunPlaceId, checkPlaceId };
}
