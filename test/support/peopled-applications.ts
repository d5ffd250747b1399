import { UnitOfWork, type Actor } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { Hiring } from '../../libs/recruitment/src/applications/hiring.service';
import { Interviews } from '../../libs/recruitment/src/applications/interviews.service';
import { InvitationsRepository } from '../../libs/recruitment/src/applications/invitations.repository';
import { MeetingPlans } from '../../libs/recruitment/src/applications/meeting-plans.service';
import { Offers } from '../../libs/recruitment/src/applications/offers.service';
import { OutcomeLinks } from '../../libs/recruitment/src/applications/outcome-links.service';
import { OwnApplications } from '../../libs/recruitment/src/applications/own-applications.service';
import { VacancyApplications } from '../../libs/recruitment/src/applications/vacancy-applications.service';
import { VacanciesRepository } from '../../libs/recruitment/src/vacancies/vacancies.repository';
import type { TestApp } from './app';
import { putApplicationFile } from './peopled-files';
import type { TestRegister } from './registers';

/** What an address or a form can name of one PA's applications to one employer's adverts. */
export interface ApplicationIds {
  /** Open, and the PA has not applied to it. */
  readonly openAdvertId: string;
  /** The advert of the applications below. */
  readonly appliedAdvertId: string;
  /** At the interview stage, with a chosen time. */
  readonly applicationId: string;
  readonly acceptedAdvertId: string;
  /** With an accepted offer. */
  readonly acceptedId: string;
  readonly jobInvitationId: string;
  readonly outcomeToken: string;
}

interface Two {
  readonly register: TestRegister;
  readonly pa: Actor;
  readonly employer: Actor;
}

const daysFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** An open advert of the employer, in words that tell the register. */
export async function addAdvert({ app }: TestApp, { register, employer }: Omit<Two, 'pa'>): Promise<string> {
  const id = newId();
  const at = new Date();
  const advert = {
    id,
    personId: employer.personId,
    state: 'published' as const,
    title: `${register.canary} at home`,
    hours: [{ day: 0, start: 420, minutes: 120, kind: 'awake', weeks: 'every', termTimeOnly: false }] as const,
    tasksRequired: ['cooking'],
    employment: ['employed'],
    payPence: 1400,
    district: 'CH1',
    questions: [{ id: 'q1', text: 'What would a good morning be?' }],
    closesOn: daysFromNow(30),
    submittedAt: at,
    publishedAt: at,
  };
  await app
    .get(UnitOfWork)
    .run(register.id, (tx) => app.get(VacanciesRepository).add(tx, [{ ...advert, hours: [...advert.hours] }]));
  return id;
}

/** The PA's words to an advert, sent and put on the shortlist. */
async function shortlisted(server: TestApp, two: Two): Promise<{ advertId: string; id: string }> {
  const { app } = server;
  const advertId = await addAdvert(server, two);
  const words = { message: `${two.register.canary} likes mornings`, answers: { q1: two.register.canary } };
  await putApplicationFile(server, two, await app.get(OwnApplications).save(two.pa, advertId, words));
  const id = await app.get(OwnApplications).send(two.pa, advertId, words);
  await app.get(VacancyApplications).shortlist(two.employer, id);
  await app.get(VacancyApplications).saveNotes(two.employer, id, `${two.register.canary} was kind`);
  return { advertId, id };
}

/** Applications of a PA to adverts of an employer: one with an interview, one with an accepted offer, one hired. */
export async function fillApplications(server: TestApp, two: Two): Promise<ApplicationIds> {
  const { app } = server;
  const { pa, employer, register } = two;
  const openAdvertId = await addAdvert(server, two);
  const [meeting, promised, hired] = [
    await shortlisted(server, two),
    await shortlisted(server, two),
    await shortlisted(server, two),
  ];
  const times = [{ date: daysFromNow(7), time: '14:30' }];
  const place = `The library of ${register.canary}`;
  await app.get(Interviews).offer(employer, meeting.id, { way: 'place', place, minutes: 45, times });
  const [interview] = await app.get(Interviews).list(pa, meeting.id);
  await app.get(Interviews).choose(pa, meeting.id, interview?.times[0]?.toISOString() ?? '');
  const checkIn = { date: null, time: '' };
  await app.get(MeetingPlans).save(pa, meeting.id, { where: register.canary, whoKnows: register.canary, checkIn });
  const offer = { startsOn: daysFromNow(20), pay: '', hoursWords: '', checks: [], conditions: register.canary };
  for (const { id } of [promised, hired]) {
    await app.get(Offers).make(employer, id, offer);
    await app.get(Offers).accept(pa, id);
  }
  await app.get(Hiring).hire(employer, hired.id);
  return {
    openAdvertId,
    appliedAdvertId: meeting.advertId,
    applicationId: meeting.id,
    acceptedAdvertId: promised.advertId,
    acceptedId: promised.id,
    jobInvitationId: await invited(server, two, openAdvertId),
    outcomeToken: await outcomeToken(server, two, hired.id),
  };
}

/** Past the register's own rule that only PAs who are shown can be asked. */
async function invited({ app }: TestApp, { register, pa }: Two, vacancyId: string): Promise<string> {
  const id = newId();
  await app
    .get(UnitOfWork)
    .run(register.id, (tx) =>
      app.get(InvitationsRepository).add(tx, { id, vacancyId, personId: pa.personId, at: new Date() }),
    );
  return id;
}

/** The link to the first question, which is asked already. */
async function outcomeToken({ app }: TestApp, { register, pa }: Two, applicationId: string): Promise<string> {
  const [row] = await app.get(UnitOfWork).run(register.id, (tx) =>
    tx.query<{ id: string }>(
      `UPDATE outcomes SET asked_at = now()
        WHERE licensee_id = $1 AND application_id = $2 AND person_id = $3 AND months = 1 RETURNING id`,
      [register.id, applicationId, pa.personId],
    ),
  );
  return app.get(OutcomeLinks).tokenFor(register.id, row?.id ?? '');
}
