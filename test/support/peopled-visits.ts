import { OwnVisits, STARTING_QUESTIONS, VisitDesk, VisitFindings } from '@pa/accreditation';
import { UnitOfWork, type Actor } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { VisitMisses } from '../../libs/accreditation/src/visits/visit-misses.service';
import { VisitsRepository } from '../../libs/accreditation/src/visits/visits.repository';
import type { TestApp } from './app';
import type { TestRegister } from './registers';

/** What an address or a form can name of visits. */
export interface VisitIds {
  /** To come. Of the first version. */
  readonly plannedVisitId: string;
  /** Its time has come, and nobody has written it up. Of the first version. */
  readonly begunVisitId: string;
  /** The PA could not come. Of the second version. */
  readonly missedVisitId: string;
  /** Written up, with something to do that the PA has not answered. */
  readonly heldVisitId: string;
  /** That finding, of the first version. */
  readonly openFindingId: string;
  /** Written up, with something to do that the PA sees in another way. */
  readonly contestedVisitId: string;
  /** That finding, of the second version. */
  readonly contestedFindingId: string;
  /** Who goes. */
  readonly goerId: string;
}

interface Three {
  readonly register: TestRegister;
  readonly pa: Actor;
  readonly auditor: Actor;
  readonly assessor: Actor;
}

const DAY = 86_400_000;
const dayAfter = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** Visits to a PA: one to come, one that has begun, one with something to do. */
export async function fillVisits({ app }: TestApp, { register, pa, auditor, assessor }: Three): Promise<VisitIds> {
  const plan = {
    auditorId: auditor.personId,
    way: 'in-person',
    place: register.canary,
    day: dayAfter(20),
    at: '10:00',
  };
  const plannedVisitId = await app.get(VisitDesk).plan(assessor, { id: newId(), personId: pa.personId }, plan);
  const begun = async () => {
    const startsAt = new Date(Date.now() - DAY);
    const planned = { by: assessor.personId, at: new Date(Date.now() - 9 * DAY), startsAt, way: 'video' as const };
    const visit = {
      id: newId(),
      personId: pa.personId,
      auditorId: auditor.personId,
      place: register.canary,
      ...planned,
    };
    await app.get(UnitOfWork).run(register.id, (tx) => app.get(VisitsRepository).add(tx, visit));
    return visit.id;
  };
  const fine = { grade: 'fine', words: '', action: '', dueOn: '' };
  const toDo = { grade: 'serious', words: register.canary, action: register.canary, dueOn: dayAfter(30) };
  const findings = [toDo, ...STARTING_QUESTIONS.map(() => fine)];
  const note = register.canary;
  const held = async (noteKept: string) => {
    const visitId = await begun();
    await app.get(VisitFindings).write(auditor, { id: visitId, version: 1 }, { findings, note, noteKept });
    const [finding] = (await app.get(OwnVisits).open(pa, visitId)).findings;
    return { visitId, id: finding!.id, version: 1 };
  };
  const [open, contested] = [await held(''), await held('harm')];
  await app.get(OwnVisits).sayView(pa, contested, register.canary);
  const missedVisitId = await begun();
  await app.get(VisitMisses).miss(auditor, { id: missedVisitId, version: 1 }, 'pa');
  return {
    plannedVisitId,
    begunVisitId: await begun(),
    missedVisitId,
    heldVisitId: open.visitId,
    openFindingId: open.id,
    contestedVisitId: contested.visitId,
    contestedFindingId: contested.id,
    goerId: auditor.personId,
  };
}
