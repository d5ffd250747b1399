import { UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { RegisterUnderTest } from '../../../../test/integration/register/register-under-test';
import { AccreditationModule } from '../accreditation.module';
import { accreditationEntities } from '../entities';
import { FindingsRepository, type FindingVersion } from './findings.repository';
import { ACTION_STATES, VISIT_STATES, type ActionState, type VisitState } from './visit';
import type { VisitVersion } from './visit-change';
import { VisitMissesRepository } from './visit-misses.repository';
import { VisitsRepository } from './visits.repository';

const AT = new Date('2026-03-20T10:00:00Z');
const MISSED = { by: 'pa' as const, at: AT };
const WRITTEN = { formNumber: 0, note: '', noteKept: null, at: AT };

/** From where each deed may be done, and where it leads. */
const VISIT_MOVES: Readonly<Record<string, Partial<Record<VisitState, VisitState>>>> = {
  move: { planned: 'planned' },
  callOff: { planned: 'called-off' },
  miss: { planned: 'missed' },
  sayWhoElse: { missed: 'missed' },
  takeMissBack: { missed: 'planned' },
  reply: { planned: 'planned' },
  writeUp: { planned: 'held' },
  putRight: { held: 'held' },
};
const ACTION_MOVES: Readonly<Record<string, Partial<Record<ActionState, ActionState>>>> = {
  answer: { open: 'done' },
  close: { open: 'closed', done: 'closed' },
  sendBack: { done: 'open' },
};

describe('every deed on a visit, in every state', () => {
  let bed: RegisterUnderTest;
  let pa: Actor;
  let auditor: Actor;

  beforeAll(async () => {
    bed = await RegisterUnderTest.start({ modules: [AccreditationModule], entities: accreditationEntities });
    await bed.freshRegisters();
    pa = await bed.person(bed.after, 'pa');
    auditor = await bed.person(bed.after, 'auditor');
  });
  afterAll(() => bed.stop());

  const inside = <Answer>(deed: (tx: Transaction) => Promise<Answer>) => bed.get(UnitOfWork).run(bed.after, deed);
  const visits = () => bed.get(VisitsRepository);
  const misses = () => bed.get(VisitMissesRepository);
  const findings = () => bed.get(FindingsRepository);
  const meeting = () => ({ auditorId: auditor.personId, way: 'video' as const, place: 'By a link', startsAt: AT });

  async function visitIn(tx: Transaction, state: VisitState): Promise<VisitVersion> {
    const id = newId();
    await visits().add(tx, { ...meeting(), id, personId: pa.personId, by: auditor.personId, at: AT });
    const which = { id, version: 1 };
    if (state === 'held') await visits().writeUp(tx, { ...which, from: 'planned' }, WRITTEN);
    if (state === 'missed') await misses().miss(tx, which, MISSED);
    if (state === 'called-off') await visits().callOff(tx, which, { why: 'we-cannot', at: AT });
    return { id, version: state === 'planned' ? 1 : 2 };
  }

  const visitDeeds: Readonly<Record<string, (tx: Transaction, which: VisitVersion) => Promise<boolean>>> = {
    move: (tx, which) => visits().move(tx, which, meeting()),
    callOff: (tx, which) => visits().callOff(tx, which, { why: 'not-needed', at: AT }),
    miss: (tx, which) => misses().miss(tx, which, MISSED),
    sayWhoElse: (tx, which) => misses().changeWho(tx, which, { by: 'register', words: 'We were late', at: AT }),
    takeMissBack: (tx, which) => misses().takeBack(tx, which, { words: 'We did meet', at: AT }),
    reply: (tx, which) => visits().reply(tx, which, { words: 'Mondays', at: AT }),
    writeUp: (tx, which) => visits().writeUp(tx, { ...which, from: 'planned' }, WRITTEN),
    putRight: (tx, which) => visits().writeUp(tx, { ...which, from: 'held' }, WRITTEN),
  };

  it.each(Object.keys(VISIT_MOVES).flatMap((deed) => VISIT_STATES.map((state) => [deed, state] as const)))(
    '%s where it is %s',
    async (deed, state) => {
      await inside(async (tx) => {
        const which = await visitIn(tx, state);
        const leadsTo = VISIT_MOVES[deed]?.[state];
        expect(await visitDeeds[deed]!(tx, { ...which, version: which.version + 1 })).toBe(false);
        expect(await visitDeeds[deed]!(tx, which)).toBe(leadsTo !== undefined);
        const after = await visits().find(tx, which.id);
        expect(after).toMatchObject({ state: leadsTo ?? state, version: which.version + (leadsTo ? 1 : 0) });
      });
    },
  );

  async function actionIn(tx: Transaction, state: ActionState): Promise<FindingVersion> {
    const { id: visitId } = await visitIn(tx, 'held');
    const action = { words: 'Bring gloves', dueOn: '2026-04-01' };
    const row = { question: 'Is it safe?', grade: 'improve' as const, words: 'No gloves', action };
    await findings().replace(tx, { visitId, personId: pa.personId }, [row]);
    const [finding] = await findings().listOf(tx, visitId);
    const which = { visitId, id: finding!.id, version: 1 };
    if (state === 'done') await findings().answer(tx, which, { words: 'Done', at: AT });
    if (state === 'closed') await findings().close(tx, which, AT);
    return { ...which, version: state === 'open' ? 1 : 2 };
  }

  const actionDeeds: Readonly<Record<string, (tx: Transaction, which: FindingVersion) => Promise<boolean>>> = {
    answer: (tx, which) => findings().answer(tx, which, { words: 'I did', at: AT }),
    close: (tx, which) => findings().close(tx, which, AT),
    sendBack: (tx, which) => findings().sendBack(tx, which, { words: 'Not yet', dueOn: '2026-05-01' }),
  };

  it.each(Object.keys(ACTION_MOVES).flatMap((deed) => ACTION_STATES.map((state) => [deed, state] as const)))(
    '%s what is to be done where that is %s',
    async (deed, state) => {
      await inside(async (tx) => {
        const which = await actionIn(tx, state);
        const leadsTo = ACTION_MOVES[deed]?.[state];
        expect(await actionDeeds[deed]!(tx, { ...which, version: which.version + 1 })).toBe(false);
        expect(await actionDeeds[deed]!(tx, which)).toBe(leadsTo !== undefined);
        const [after] = await findings().listOf(tx, which.visitId);
        expect(after).toMatchObject({ actionState: leadsTo ?? state, version: which.version + (leadsTo ? 1 : 0) });
      });
    },
  );
});
