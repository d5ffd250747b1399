import type { Actor } from '@pa/platform';
import { invalidPage, Page, type FieldError } from '@pa/web';
import type { VisitDesk } from '../../visits/visit-desk.service';
import { visitModel, type TypedVisit } from './visit-desk.presenter';

const VISIT = 'accreditation/visits/visit.njk';

interface Which {
  readonly actor: Actor;
  readonly id: string;
}

/** The page on which staff work on a visit. */
export async function staffVisit(desk: VisitDesk, which: Which): Promise<Page> {
  return new Page(VISIT, await model(desk, which));
}

/** The same with what was typed, and what is wrong with it. */
export async function staffVisitAgain(
  desk: VisitDesk,
  { errors, typed, ...which }: Which & { readonly errors: readonly FieldError[]; readonly typed?: TypedVisit },
): Promise<Page> {
  return invalidPage(VISIT, { ...(await model(desk, which, typed)), errors });
}

async function model(desk: VisitDesk, { actor, id }: Which, typed?: TypedVisit) {
  const visit = await desk.open(actor, id);
  const mayMove = visit.mayPlan && visit.state === 'planned';
  return visitModel(visit, mayMove ? (await desk.planning(actor, visit.personId)).goers : [], typed);
}
