import { OutboxRelay, UnitOfWork, type Actor } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { EmailTokensRepository } from '../../libs/accounts/src/email-tokens.repository';
import { StaffInvitationsRepository } from '../../libs/accounts/src/staff/staff-invitations.repository';
import { StaffInvitations } from '../../libs/accounts/src/staff/staff-invitations.service';
import { ConfirmLinks } from '../../libs/register/src/confirm-links.service';
import { PaProfileMoves } from '../../libs/register/src/pa-profile-moves.service';
import { PaProfiles } from '../../libs/register/src/pa-profiles.service';
import { PaWeeks } from '../../libs/register/src/pa-weeks.service';
import { mondayMorning, wholeAnswers } from '../integration/register/answers';
import type { TestApp } from './app';
import type { TestPeople } from './people';
import type { Ids } from './peopled';
import { fillAnnouncements, PLATFORM_HOME } from './peopled-announcements';
import { fillApplications } from './peopled-applications';
import { fillCards } from './peopled-cards';
import { fillPassport } from './peopled-passport';
import { fillCheckSessions } from './peopled-check-sessions';
import { fillChecks } from './peopled-checks';
import { fillContent } from './peopled-content';
import { fillCourses } from './peopled-courses';
import { fillCover } from './peopled-cover';
import { fillLogo } from './peopled-logos';
import { fillMessaging } from './peopled-messaging';
import { fillMessagingSafety } from './peopled-messaging-safety';
import { fillPasses } from './peopled-passes';
import { fillPrivacy } from './peopled-privacy';
import { fillAdverts } from './peopled-recruitment-vacancies';
import { fillShownReferences } from './peopled-shown-references';
import { fillReferences } from './peopled-references';
import { fillRepresentatives } from './peopled-representatives';
import { fillRules } from './peopled-rules';
import { fillSafety } from './peopled-safety';
import { fillSchemes } from './peopled-schemes';
import { fillSearchJobs } from './peopled-search-jobs';
import { fillSessions } from './peopled-sessions';
import { fillSignIn } from './peopled-sign-in';
import { fillWebhooks } from './peopled-webhooks';
import { fillSupport } from './peopled-support';
import { fillVisits } from './peopled-visits';
import { fillTraining } from './peopled-training';
import type { TestRegister } from './registers';

/** Whose things are made: a PA's, and those of an employer whom no test signs in as. */
export interface Whose {
  readonly made: { readonly server: TestApp; readonly people: TestPeople };
  readonly register: TestRegister;
  readonly pa: Actor;
  readonly employer: Actor;
}

const part = <Name extends keyof Ids>(gives: readonly Name[], fill: (whose: Whose) => Promise<Pick<Ids, Name>>) => ({
  gives,
  fill,
});

/** What is made, one after the other, and the ids that each gives. A mail makes its link anew: those here are made after it. */
const PARTS = [
  part(['profileId', 'dateId', 'confirmToken'], fillProfile),
  part(
    ['employerId', 'representationId', 'actingId', 'actForToken', 'assistedId', 'takeOverToken', 'noteId'],
    async ({ made, register, employer }) => {
      const representative = await made.people.join(register, ['representative']);
      return fillRepresentatives(made, register, { employer, representative });
    },
  ),
  part(['requestId', 'holdId'], ({ made, register, pa, employer }) =>
    fillPrivacy(made.server, { register, pa, other: employer }),
  ),
  part(['viewId', 'hideId', 'alertId', 'complaintId'], ({ made, register, pa, employer }) =>
    fillSafety(made.server, { register, pa, viewer: employer }),
  ),
  part(['ruleId'], async ({ made, register }) =>
    fillRules(made.server, register, await made.people.join(register, ['manager'])),
  ),
  part(
    ['jobId', 'savedSearchId', 'spareSearchId', 'otherSpareSearchId', 'alertToken'],
    ({ made, register, pa, employer }) => fillSearchJobs(made.server, { register, pa, other: employer }),
  ),
  part(
    [
      'openAdvertId',
      'appliedAdvertId',
      'applicationId',
      'acceptedAdvertId',
      'acceptedId',
      'jobInvitationId',
      'outcomeToken',
    ],
    ({ made, register, pa, employer }) => fillApplications(made.server, { register, pa, employer }),
  ),
  part(
    ['safeTalkId', 'askedShareId', 'newReportId', 'takenReportId', 'decisionId', 'appealId'],
    async ({ made, register, pa }) => {
      // A pair of their own: what is blocked here leaves other messages as they are.
      const { actor: employer } = await made.people.join(register, ['employer']);
      const { actor: staff } = await made.people.join(register, ['co-ordinator']);
      return fillMessagingSafety(made.server, { register, pa, employer, staff });
    },
  ),
  part(['coverRequestId', 'coverOfferId'], ({ made, register, pa, employer }) =>
    fillCover(made.server, { register, pa, employer }),
  ),
  part(
    ['conversationId', 'messageNumber', 'timesNumber', 'talkRequestId', 'messageFileId'],
    ({ made, register, pa, employer }) => fillMessaging(made.server, { register, pa, employer }),
  ),
  part(['draftAdvertId', 'sentAdvertId', 'endedAdvertId'], ({ made, register, employer }) =>
    fillAdverts(made.server, register, employer),
  ),
  part(
    ['askedReferenceId', 'receivedReferenceId', 'calledReferenceId', 'referenceToken', 'spareReferenceToken'],
    ({ made, register, pa }) => fillReferences(made.server, { register, pa }),
  ),
  part(['shownReferenceId', 'readerId', 'shownId'], async ({ made, register, pa }) => {
    // A pair of their own, whom nothing else blocks or hides.
    const { actor: employer } = await made.people.join(register, ['employer']);
    const { actor: staff } = await made.people.join(register, ['co-ordinator']);
    await fillMessaging(made.server, { register, pa, employer });
    return fillShownReferences(made.server, { register, pa, employer, staff });
  }),
  part(
    ['openCourseId', 'quietCourseId', 'begunCourseId', 'begunCoursePlaceId', 'coursePlaceId'],
    async ({ made, register, pa }) => {
      const { actor: editor } = await made.people.join(register, ['editor']);
      return fillCourses(made.server, { register, pa, editor });
    },
  ),
  part(['trainingId', 'waitingTrainingId'], ({ made, register, pa }) => fillTraining(made.server, { register, pa })),
  part(
    [
      'plannedVisitId',
      'begunVisitId',
      'missedVisitId',
      'heldVisitId',
      'openFindingId',
      'contestedVisitId',
      'contestedFindingId',
      'goerId',
    ],
    async ({ made, register, pa }) =>
      fillVisits(made.server, {
        register,
        pa,
        auditor: (await made.people.join(register, ['auditor'])).actor,
        assessor: (await made.people.join(register, ['assessor'])).actor,
      }),
  ),
  part(['checkId', 'permittedCheckId', 'seenCheckId'], async ({ made, register, pa }) =>
    fillChecks(made.server, { pa, assessor: (await made.people.join(register, ['assessor'])).actor }),
  ),
  part(
    ['askedPassId', 'paidPassId', 'receiptId', 'backPassId', 'voucherBatchId', 'funderId'],
    async ({ made, register, employer }) =>
      fillPasses(made.server, { employer, manager: (await made.people.join(register, ['manager'])).actor }),
  ),
  part(['announcementId'], async ({ made: { server, people }, register }) => {
    const { actor: manager } = await people.join(register, ['manager']);
    return fillAnnouncements(server, manager, (await people.join(PLATFORM_HOME, ['operator'])).actor);
  }),
  part(['supportRequestId', 'supportOfferId'], async ({ made: { server, people }, register }) => {
    const { actor: manager } = await people.join(register, ['manager']);
    return fillSupport(server, manager, (await people.join(PLATFORM_HOME, ['operator'])).actor);
  }),
  part(['webhookId', 'newsId'], async ({ made, register }) =>
    fillWebhooks(made.server, (await made.people.join(register, ['manager'])).actor),
  ),
  part(
    ['openSessionId', 'quietSessionId', 'begunSessionId', 'begunPlaceId', 'checkPlaceId'],
    async ({ made, register, pa }) => {
      const { actor: assessor } = await made.people.join(register, ['assessor']);
      return fillCheckSessions(made.server, { register, pa, assessor });
    },
  ),
  part([], ({ made, employer }) => fillLogo(made.server, employer)),
  part(['contentId', 'contentSlug'], async ({ made, register }) =>
    fillContent(made.server, (await made.people.join(register, ['editor'])).actor),
  ),
  part(['approvalId', 'appealedApprovalId', 'partFileId'], async ({ made, register, pa }) =>
    fillSchemes(made.server, {
      register,
      pa,
      other: (await made.people.join(register, ['pa'])).actor,
      assessor: (await made.people.join(register, ['assessor'])).actor,
    }),
  ),
  part(['cardCode'], async ({ made, register, pa }) =>
    fillCards(made.server, { pa, other: (await made.people.join(register, ['pa'])).actor }),
  ),
  part(['carriedApprovalId', 'spareIssuerId'], ({ made, pa }) => fillPassport(made.server, pa)),
  part(['passkeyId', 'recoveryId', 'signInToken', 'recoverToken', 'newEmailToken'], ({ made, employer }) =>
    fillSignIn(made.server, employer),
  ),
  part(['invitationId', 'invitationToken'], invite),
  part(['verifyToken', 'resetToken'], fillLinks),
  part(['browserSessionId', 'tokenId'], ({ made, pa }) => fillSessions(made.server, pa)),
  part(['personId', 'bystanderId'], async ({ pa, employer }) => ({
    personId: pa.personId,
    bystanderId: employer.personId,
  })),
];

type Given = Pick<Ids, (typeof PARTS)[number]['gives'][number]>;

/** All of it, or what gives the ids that are wanted: the others then stand for nothing. */
export async function fillParts(whose: Whose, wanted?: ReadonlySet<keyof Ids>): Promise<Given> {
  const given: Partial<Given> = {};
  for (const { gives, fill } of PARTS)
    if (!wanted || gives.some((name) => wanted.has(name))) Object.assign(given, await fill(whose));
  return given as Given;
}

/** A whole profile, sent to be looked at. */
async function fillProfile({ made: { server }, register, pa }: Whose) {
  const { app } = server;
  const { canary } = register;
  const words = { ...wholeAnswers['about-you'], firstName: canary, headline: `${canary} is calm`, about: canary };
  await app.get(PaProfiles).saveSections(pa, { ...wholeAnswers, 'about-you': words });
  await app.get(PaWeeks).saveWeek(pa, [mondayMorning]);
  const { id, dates } = await app.get(PaWeeks).addAway(pa, { from: daysFromNow(30), to: daysFromNow(37) });
  await app.get(PaProfileMoves).submit(pa);
  const asked = { profileId: id, askedAt: new Date() };
  return {
    profileId: id,
    dateId: dates[0]?.id ?? '',
    confirmToken: app.get(ConfirmLinks).tokenFor(register.id, asked),
  };
}

/** Somebody was asked to join the staff, and the mail has its link. */
async function invite({ made: { server, people }, register }: Whose) {
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

/** Secrets as mails hold them: somebody else's, so that using them ends nobody's session. */
async function fillLinks({ made: { server }, register, employer: { personId } }: Whose) {
  const expiresAt = new Date(Date.now() + 86_400_000);
  const issue = (purpose: 'verify-email' | 'reset-password') =>
    server.app
      .get(UnitOfWork)
      .run(register.id, (tx) => server.app.get(EmailTokensRepository).issue(tx, { personId, purpose, expiresAt }));
  return { verifyToken: await issue('verify-email'), resetToken: await issue('reset-password') };
}

function daysFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
