import type { Actor } from '@pa/platform';
import type { GivenCover } from '../../../libs/recruitment/src/cover/cover';
import { CoverRequests } from '../../../libs/recruitment/src/cover/cover-requests.service';
import { CoverViews } from '../../../libs/recruitment/src/cover/cover-views.service';
import type { ApplicationsBed } from './applications-bed';

/** A Monday morning for which every PA of the bed is free. */
export const MONDAY = { date: '2026-03-23', from: '07:00', to: '09:00', kind: 'awake' } as const;

export const COVER: GivenCover = {
  spans: [MONDAY],
  tasks: ['cooking'],
  payPence: 1400,
  sleepInPence: null,
  place: 'CH1',
  withinMiles: 10,
  note: 'A calm start to the day.',
  circleFirst: false,
  circleConfirmed: false,
  address: '',
};

export const ADDRESS = '1 High Street, Chester. Ring 0151 496 0100.';

/** PAs who are shown on the register and want to be asked at short notice. */
export async function shownPas(bed: ApplicationsBed, count: number): Promise<Actor[]> {
  const pas: Actor[] = [];
  for (let made = 0; made < count; made++) pas.push(await bed.pa());
  await bed.behind(
    `UPDATE pa_profiles SET state = 'published', published_at = now(), confirmed_at = now() WHERE person_id = ANY ($1)`,
    [pas.map(({ personId }) => personId)],
  );
  return pas;
}

export async function profileOf(bed: ApplicationsBed, { personId }: Actor): Promise<string> {
  const [row] = await bed.behind<{ id: string }>('SELECT id FROM pa_profiles WHERE person_id = $1', [personId]);
  return row?.id ?? '';
}

/** Asks, and sends the first wave. */
export async function askCover(
  bed: ApplicationsBed,
  employer: Actor,
  given: Partial<GivenCover> = {},
): Promise<string> {
  const id = await bed.get(CoverRequests).ask(employer, { ...COVER, ...given });
  await bed.mailsTo();
  return id;
}

/** The id under which a PA was asked; '' when they were not. */
export async function offerTo(bed: ApplicationsBed, pa: Actor, requestId: string): Promise<string> {
  const offered = await bed.get(CoverViews).listOffered(pa);
  return offered.find(({ request }) => request.id === requestId)?.offer.id ?? '';
}

export async function coverState(bed: ApplicationsBed, id: string): Promise<string | undefined> {
  return (await bed.behind<{ state: string }>('SELECT state FROM cover_requests WHERE id = $1', [id]))[0]?.state;
}
