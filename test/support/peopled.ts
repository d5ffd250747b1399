import { OutboxRelay, UnitOfWork, type Actor, type RegisterRole } from '@pa/platform';
import { EmployerProfiles } from '@pa/register';
import { AccountsWorkerModule } from '@pa/accounts/accounts-worker.module';
import { SearchWorkerModule } from '@pa/search/search-worker.module';
import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { EmailTokensRepository } from '../../libs/accounts/src/email-tokens.repository';
import { StaffInvitationsRepository } from '../../libs/accounts/src/staff/staff-invitations.repository';
import { StaffInvitations } from '../../libs/accounts/src/staff/staff-invitations.service';
import { ConfirmLinks } from '../../libs/register/src/confirm-links.service';
import { BLANK_EMPLOYER_DETAILS } from '../../libs/register/src/employer-details';
import { AdvertFollowers } from '../../libs/recruitment/src/applications/advert-followers.service';
import { ApplicationMails } from '../../libs/recruitment/src/applications/mails/application-mails';
import { ProfileMails } from '../../libs/register/src/mails/profile-mails';
import { Moderation } from '../../libs/register/src/moderation.service';
import { PaProfileMoves } from '../../libs/register/src/pa-profile-moves.service';
import { PaProfiles } from '../../libs/register/src/pa-profiles.service';
import { PaWeeks } from '../../libs/register/src/pa-weeks.service';
import { mondayMorning, wholeAnswers } from '../integration/register/answers';
import { Module } from '@nestjs/common';
import { startTestApp, type TestApp } from './app';
import type { TestDatabase } from './database/test-database';
import { dialler, type Dial } from './dial';
import { TestPeople, type TestBrowser, type TestPerson } from './people';
import { fillApplications, type ApplicationIds } from './peopled-applications';
import { fillRepresentatives, type RepresentativeIds } from './peopled-representatives';
import { fillAdverts, type AdvertIds } from './peopled-recruitment-vacancies';
import { fillPrivacy, type PrivacyIds } from './peopled-privacy';
import { fillSafety, type SafetyIds } from './peopled-safety';
import { fillRules, type RuleIds } from './peopled-rules';
import { fillSearchJobs, type SearchJobIds } from './peopled-search-jobs';
import { fillSessions, type SessionIds } from './peopled-sessions';
import { fillSignIn, type SignInIds } from './peopled-sign-in';
import { addTwoRegisters, type TestRegister } from './registers';

/** What an address or a form can name of one PA and one employer. */
export interface Ids
  extends
    AdvertIds,
    ApplicationIds,
    RepresentativeIds,
    SafetyIds,
    PrivacyIds,
    SignInIds,
    SessionIds,
    SearchJobIds,
    RuleIds {
  readonly personId: string;
  readonly profileId: string;
  readonly dateId: string;
  readonly verifyToken: string;
  readonly resetToken: string;
  readonly confirmToken: string;
  /** Somebody whom no test signs in as: what staff do to them ends nobody's session. */
  readonly bystanderId: string;
  readonly invitationId: string;
  readonly invitationToken: string;
}

/** One register with somebody in each role. */
export interface PeopledRegister extends TestRegister {
  readonly people: Readonly<Record<RegisterRole, TestPerson>>;
  readonly visitor: TestBrowser;
  /** What the PA among `people` has: a profile that waits to be looked at. */
  readonly own: Ids;
  /** What another PA of the same register has: a profile that is on the register. */
  readonly strangers: Ids;
}

export interface PeopledApp {
  readonly server: TestApp;
  readonly dial: Dial;
  readonly people: TestPeople;
  readonly north: PeopledRegister;
  readonly south: PeopledRegister;
  /** As the superuser, to look behind everything. */
  readonly superuser: Client;
  /** Carries out what waits in both registers' outboxes. */
  relay(): Promise<void>;
  close(): Promise<void>;
}

@Module({ providers: [ProfileMails, ApplicationMails, AdvertFollowers] })
class ProfileMailsModule {}

/** The worker's subscribers without its clockwork: a test relays when it wants to. */
export const WORKER_WITHOUT_CLOCK = [AccountsWorkerModule, ProfileMailsModule, SearchWorkerModule];

/** The real server with two registers, and on each a person in every role with something of their own. */
export async function startPeopledApp(): Promise<PeopledApp> {
  let registers: TestRegister[] = [];
  const prepare = async (database: TestDatabase) => void (registers = await addTwoRegisters(database));
  const server = await startTestApp({ beside: WORKER_WITHOUT_CLOCK, prepare });
  const { dial, hangUp } = dialler(server.port);
  const people = new TestPeople(server, dial);
  const superuser = new Client({ connectionString: server.database.superUrl });
  await superuser.connect();
  const relay = async (): Promise<void> => {
    for (const { id } of registers) await server.app.get(OutboxRelay).relay(id);
  };
  const close = async (): Promise<void> => {
    hangUp();
    await superuser.end();
    await server.close();
  };
  const made = { server, dial, people, superuser, relay, close };
  try {
    const [north, south] = [await peopleOf(made, registers[0]!), await peopleOf(made, registers[1]!)];
    await relay();
    return { ...made, north, south };
  } catch (error) {
    await close();
    throw error;
  }
}

type Made = Pick<PeopledApp, 'server' | 'dial' | 'people'>;

async function peopleOf(made: Made, register: TestRegister): Promise<PeopledRegister> {
  const people = await made.people.ofEveryRole(register);
  const stranger = await made.people.add(register, ['pa']);
  const own = await fillPa(made, people.pa.actor, register);
  const strangers = await fillPa(made, stranger.actor, register);
  await decide(made.server, people.manager.actor, { profileId: strangers.profileId, decision: 'approved' });
  const details = { ...BLANK_EMPLOYER_DETAILS, firstName: register.canary, place: 'CH1', hiringFor: 'my-child' };
  await made.server.app.get(EmployerProfiles).save(people.employer.actor, details);
  const acting = await fillRepresentatives(made, register, {
    employer: people.employer.actor,
    representative: people.representative,
  });
  return {
    ...register,
    people,
    own: {
      ...own,
      ...acting,
      ...(await fillApplications(made.server, { register, pa: people.pa.actor, employer: people.employer.actor })),
      ...(await fillAdverts(made.server, register, people.employer.actor)),
    },
    strangers,
    visitor: await made.people.visit(register.host),
  };
}

/**
 * A whole profile, sent to be looked at, and secrets as mails hold them. Those of accounts are somebody else's, so that
 * using them ends nobody's session.
 */
export async function fillPa(made: Made, pa: Actor, register: TestRegister): Promise<Ids> {
  const { app } = made.server;
  const employer = (await made.people.join(register, ['employer'])).actor;
  const { personId } = employer;
  const { canary } = register;
  const words = { ...wholeAnswers['about-you'], firstName: canary, headline: `${canary} is calm`, about: canary };
  await app.get(PaProfiles).saveSections(pa, { ...wholeAnswers, 'about-you': words });
  await app.get(PaWeeks).saveWeek(pa, [mondayMorning]);
  const { id, dates } = await app.get(PaWeeks).addAway(pa, { from: daysFromNow(30), to: daysFromNow(37) });
  await app.get(PaProfileMoves).submit(pa);
  const askedAt = new Date();
  const issue = (purpose: 'verify-email' | 'reset-password') =>
    app.get(UnitOfWork).run(register.id, (tx) =>
      app.get(EmailTokensRepository).issue(tx, {
        personId,
        purpose,
        expiresAt: new Date(Date.now() + 86_400_000),
      }),
    );
  const representative = await made.people.join(register, ['representative']);
  return {
    ...(await fillRepresentatives(made, register, { employer, representative })),
    ...(await fillPrivacy(made.server, { register, pa, other: employer })),
    ...(await fillSafety(made.server, { register, pa, viewer: employer })),
    ...(await fillRules(made.server, register, await made.people.join(register, ['manager']))),
    ...(await fillSearchJobs(made.server, { register, pa, other: employer })),
    ...(await fillApplications(made.server, { register, pa, employer })),
    ...(await fillAdverts(made.server, register, employer)),
    personId: pa.personId,
    bystanderId: personId,
    ...(await fillSignIn(made.server, employer)),
    ...(await invite(made, register)),
    profileId: id,
    dateId: dates[0]?.id ?? '',
    verifyToken: await issue('verify-email'),
    resetToken: await issue('reset-password'),
    ...(await fillSessions(made.server, pa)),
    confirmToken: app.get(ConfirmLinks).tokenFor(register.id, { profileId: id, askedAt }),
  };
}

/** Somebody was asked to join the staff, and the mail has its link. */
async function invite({ server, people }: Made, register: TestRegister) {
  const { actor } = await people.join(register, ['manager']);
  const email = `${register.canary}-invited-${newId()}@example.com`;
  await server.app.get(StaffInvitations).invite(actor, email, ['editor']);
  // Its mail is sent first: a link that is made later takes the place of the one before.
  await server.app.get(OutboxRelay).relay(register.id);
  const [{ id: invitationId = '' } = {}] = await server.app.get(StaffInvitations).list(actor);
  const invitationToken = await server.app
    .get(UnitOfWork)
    .run(register.id, (tx) => server.app.get(StaffInvitationsRepository).issueToken(tx, invitationId, new Date()));
  return { invitationId, invitationToken: invitationToken ?? '' };
}

/** A PA whose profile was on the register until staff took it off. */
export async function addTakenOff(made: Made, register: PeopledRegister): Promise<TestPerson> {
  const pa = await made.people.add(register, ['pa']);
  const { profileId } = await fillPa(made, pa.actor, register);
  const staff = register.people.manager.actor;
  await decide(made.server, staff, { profileId, decision: 'approved' });
  await decide(made.server, staff, { profileId, decision: 'removed' });
  return pa;
}

interface Decided {
  readonly profileId: string;
  readonly decision: 'approved' | 'removed';
}

async function decide({ app }: TestApp, staff: Actor, { profileId, decision }: Decided): Promise<void> {
  const { version } = await app.get(Moderation).getCase(staff, profileId);
  const why = decision === 'approved' ? { reasons: [], words: '' } : { reasons: ['other'], words: 'Please call us.' };
  await app.get(Moderation).decide(staff, profileId, { decision, ...why, version });
}

function daysFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
