import { cpSync } from 'node:fs';
import { OutboxRelay, REGISTER_ROLES, type Actor, type RegisterRole } from '@pa/platform';
import { EmployerProfiles } from '@pa/register';
import { AccountsWorkerModule } from '@pa/accounts/accounts-worker.module';
import { SearchWorkerModule } from '@pa/search/search-worker.module';
import { Client } from 'pg';
import { BLANK_EMPLOYER_DETAILS } from '../../libs/register/src/employer-details';
import { AdvertFollowers } from '../../libs/recruitment/src/applications/advert-followers.service';
import { ApplicationMails } from '../../libs/recruitment/src/applications/mails/application-mails';
import { CoverMails } from '../../libs/recruitment/src/cover/mails/cover-mails';
import { ProfileMails } from '../../libs/register/src/mails/profile-mails';
import { Moderation } from '../../libs/register/src/moderation.service';
import { Module } from '@nestjs/common';
import { filesOf, startTestApp, type TestApp, type TestAppOptions } from './app';
import { createTestDatabase, keepAsTemplate, onceInRun } from './database/test-database';
import { dialler, type Dial } from './dial';
import { TestPeople, type TestBrowser, type TestMember, type TestPerson } from './people';
import { fillApplications, type ApplicationIds } from './peopled-applications';
import { fillMessaging, type MessagingIds } from './peopled-messaging';
import { fillParts } from './peopled-parts';
import { fillCover, type CoverIds } from './peopled-cover';
import { fillRepresentatives, type RepresentativeIds } from './peopled-representatives';
import { fillAdverts, type AdvertIds } from './peopled-recruitment-vacancies';
import type { MessagingSafetyIds } from './peopled-messaging-safety';
import type { AnnouncementIds } from './peopled-announcements';
import type { SupportIds } from './peopled-support';
import { fillPasses, type PassIds } from './peopled-passes';
import type { PrivacyIds } from './peopled-privacy';
import type { SafetyIds } from './peopled-safety';
import type { ContentIds } from './peopled-content';
import type { CheckSessionIds } from './peopled-check-sessions';
import type { CardIds } from './peopled-cards';
import type { PassportIds } from './peopled-passport';
import type { CheckIds } from './peopled-checks';
import type { ApprovalIds } from './peopled-schemes';
import type { ReferenceIds } from './peopled-references';
import { fillVisits, type VisitIds } from './peopled-visits';
import { fillShownReferences, type ShownReferenceIds } from './peopled-shown-references';
import type { CourseIds } from './peopled-courses';
import type { TrainingIds } from './peopled-training';
import type { WebhookIds } from './peopled-webhooks';
import type { RuleIds } from './peopled-rules';
import type { SearchJobIds } from './peopled-search-jobs';
import type { SessionIds } from './peopled-sessions';
import { provenForLong } from './proven-for-long';
import type { SignInIds } from './peopled-sign-in';
import { addTwoRegisters, type TestRegister } from './registers';

/** What an address or a form can name of one PA and one employer. */
export interface Ids
  extends
    AdvertIds,
    ApplicationIds,
    CoverIds,
    MessagingIds,
    MessagingSafetyIds,
    RepresentativeIds,
    SafetyIds,
    PrivacyIds,
    SignInIds,
    SessionIds,
    SearchJobIds,
    RuleIds,
    ApprovalIds,
    CardIds,
    PassportIds,
    CheckIds,
    CheckSessionIds,
    ReferenceIds,
    ShownReferenceIds,
    VisitIds,
    TrainingIds,
    CourseIds,
    PassIds,
    AnnouncementIds,
    SupportIds,
    WebhookIds,
    ContentIds {
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

@Module({ providers: [ProfileMails, ApplicationMails, AdvertFollowers, CoverMails] })
class ProfileMailsModule {}

/** The worker's subscribers without its clockwork: a test relays when it wants to. */
export const WORKER_WITHOUT_CLOCK = [AccountsWorkerModule, ProfileMailsModule, SearchWorkerModule];

/** The database with both registers filled, which the files of a run copy. */
const TEMPLATE = 'register_peopled';

/**
 * The real server with two registers, and on each a person in every role with something of their own. Whoever needs them
 * first in a run fills them; all others copy what was filled, and only sign in.
 */
export async function startPeopledApp(settings: TestAppOptions['settings'] = {}): Promise<PeopledApp> {
  const registers = await onceInRun(TEMPLATE, fillTemplate);
  const server = await startTestApp({ beside: WORKER_WITHOUT_CLOCK, template: TEMPLATE, settings });
  const { dial, hangUp } = dialler(server.port);
  const people = new TestPeople(server, dial);
  const superuser = new Client({ connectionString: server.database.superUrl });
  await superuser.connect();
  // The copy may be made long after the filling, and who wrote a message may change it for some minutes only.
  await superuser.query('UPDATE messages SET created_at = now()');
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
    const [north, south] = [await enter(made, registers[0]!), await enter(made, registers[1]!)];
    await relay();
    await provenForLong(superuser);
    return { ...made, north, south };
  } catch (error) {
    await close();
    throw error;
  }
}

type Made = Pick<PeopledApp, 'server' | 'dial' | 'people'>;

/** A register whose people have never signed in. */
interface FilledRegister extends TestRegister {
  readonly members: Readonly<Record<RegisterRole, TestMember>>;
  readonly own: Ids;
  readonly strangers: Ids;
}

async function fillTemplate(): Promise<FilledRegister[]> {
  const database = await createTestDatabase();
  const [north, south] = await addTwoRegisters(database);
  const server = await startTestApp({ beside: WORKER_WITHOUT_CLOCK, database });
  const { dial, hangUp } = dialler(server.port);
  const made = { server, dial, people: new TestPeople(server, dial) };
  const registers = [await fill(made, north), await fill(made, south)];
  hangUp();
  cpSync(server.config.dataDir, filesOf(TEMPLATE), { recursive: true });
  await server.close();
  await keepAsTemplate(database, TEMPLATE);
  return registers;
}

async function enter(made: Made, { members, ...register }: FilledRegister): Promise<PeopledRegister> {
  const people: Array<[RegisterRole, TestPerson]> = [];
  for (const role of REGISTER_ROLES) people.push([role, await made.people.enter(register, members[role])]);
  return {
    ...register,
    people: Object.fromEntries(people) as Record<RegisterRole, TestPerson>,
    visitor: await made.people.visit(register.host),
  };
}

async function fill(made: Made, register: TestRegister): Promise<FilledRegister> {
  const joined: Array<[RegisterRole, TestMember]> = [];
  for (const role of REGISTER_ROLES) joined.push([role, await made.people.join(register, [role])]);
  const people = Object.fromEntries(joined) as Record<RegisterRole, TestMember>;
  const stranger = await made.people.join(register, ['pa']);
  const own = await fillPa(made, people.pa.actor, register);
  const strangers = await fillPa(made, stranger.actor, register);
  await decide(made.server, people.manager.actor, { profileId: strangers.profileId, decision: 'approved' });
  const details = { ...BLANK_EMPLOYER_DETAILS, firstName: register.canary, place: 'CH1', hiringFor: 'my-child' };
  await made.server.app.get(EmployerProfiles).save(people.employer.actor, details, true);
  const acting = await fillRepresentatives(made, register, {
    employer: people.employer.actor,
    representative: people.representative,
  });
  return {
    ...register,
    members: people,
    own: {
      ...own,
      ...acting,
      ...(await fillApplications(made.server, { register, pa: people.pa.actor, employer: people.employer.actor })),
      ...(await fillCover(made.server, { register, pa: people.pa.actor, employer: people.employer.actor })),
      ...(await fillMessaging(made.server, { register, pa: people.pa.actor, employer: people.employer.actor })),
      ...(await fillShownReferences(made.server, {
        register,
        pa: people.pa.actor,
        employer: people.employer.actor,
        staff: people['co-ordinator'].actor,
      })),
      ...(await fillVisits(made.server, {
        register,
        pa: people.pa.actor,
        auditor: people.auditor.actor,
        assessor: people.assessor.actor,
      })),
      ...(await fillAdverts(made.server, register, people.employer.actor)),
      ...(await fillPasses(made.server, { employer: people.employer.actor, manager: people.manager.actor })),
    },
    strangers,
  };
}

/** What a PA has, and an employer beside them whom no test signs in as: a whole profile that waits to be looked at, and more. */
export async function fillPa(made: Made, pa: Actor, register: TestRegister): Promise<Ids> {
  const employer = (await made.people.join(register, ['employer'])).actor;
  return fillParts({ made, register, pa, employer });
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

export async function decide({ app }: TestApp, staff: Actor, { profileId, decision }: Decided): Promise<void> {
  const { version } = await app.get(Moderation).getCase(staff, profileId);
  const why = decision === 'approved' ? { reasons: [], words: '' } : { reasons: ['other'], words: 'Please call us.' };
  await app.get(Moderation).decide(staff, profileId, { decision, ...why, version });
}
