import { Secrets, UnitOfWork, type Actor } from '@pa/platform';
import { DemonstrationApplications } from '../../../libs/demonstration/src/load/demonstration-applications.service';
import { RowsRepository } from '../../../libs/demonstration/src/load/rows.repository';
import { MeetingPlans } from '../../../libs/recruitment/src/applications/meeting-plans.service';
import { Offers } from '../../../libs/recruitment/src/applications/offers.service';
import { OwnApplications } from '../../../libs/recruitment/src/applications/own-applications.service';
import {
  SEEN_STATES,
  VacancyApplications,
} from '../../../libs/recruitment/src/applications/vacancy-applications.service';
import { VacancyInvitations } from '../../../libs/recruitment/src/applications/vacancy-invitations.service';
import { ApplicationsBed } from '../../support/recruitment/applications-bed';

describe('The demonstration’s applications', () => {
  let bed: ApplicationsBed;
  let pa: Actor;
  let employer: Actor;
  let advertId: string;

  beforeAll(async () => {
    bed = await ApplicationsBed.start();
    [pa, employer] = [await bed.pa(), await bed.person('employer')];
    const pas = [pa];
    while (pas.length < 30) pas.push(await bed.person('pa'));
    const other = await bed.person('employer');
    advertId = await bed.advert(employer);
    for (let left = 12; left > 0; left--) await bed.advert(other);
    await bed.advert(other, { state: 'filled', endedAt: new Date('2026-02-01') });
    const loading = { licenseeId: bed.licenseeId, now: bed.clock.now(), secrets: bed.get(Secrets) };
    await bed.get(UnitOfWork).run(bed.licenseeId, (tx) =>
      new DemonstrationApplications(new RowsRepository()).load(tx, {
        loading,
        today: '2026-03-18',
        pas: pas.map(({ personId }) => personId),
        employer: employer.personId,
      }),
    );
  }, 60_000);
  afterAll(() => bed?.close());

  it('stand in every state, for the known PA and at the known employer’s advert', async () => {
    const asked = { states: SEEN_STATES, order: 'first' as const, page: 1 };
    const { items } = await bed.get(VacancyApplications).list(employer, advertId, asked);
    const own = await bed.get(OwnApplications).list(pa);
    const wanted = [
      'accepted',
      'declined',
      'interview',
      'offered',
      'shortlisted',
      'submitted',
      'unsuccessful',
      'withdrawn',
    ];
    expect(items.map(({ state }) => state).sort()).toEqual(wanted);
    expect(own.map(({ application }) => application.state).sort()).toEqual(wanted);
    expect(await bed.behind(`SELECT 1 FROM applications WHERE state = 'hired'`)).toHaveLength(1);
    expect(await bed.get(VacancyInvitations).listOwn(pa)).toHaveLength(1);
  });

  it('can be gone on with: the offer is accepted, the advert has not changed', async () => {
    const own = await bed.get(OwnApplications).list(pa);
    const offered = own.find(({ application }) => application.state === 'offered')!;
    expect(offered.changes).toEqual([]);
    await bed.get(Offers).accept(pa, offered.application.id);
    expect(await bed.stateOf(offered.application.id)).toBe('accepted');
    expect(await bed.get(MeetingPlans).get(pa, offered.application.id)).toMatchObject({ where: '' });
  });
});
