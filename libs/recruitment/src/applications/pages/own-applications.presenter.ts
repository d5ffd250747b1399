import { ACCEPTED_ENDINGS, ACCEPTED_WORDS } from '@pa/platform';
import { dateOf, wallMinutes } from '@pa/matching';
import { registerPaths } from '@pa/register';
import { dateWords, type PageModel } from '@pa/web';
import type { VacancyEntity } from '../../vacancies/vacancy.entity';
import { recruitmentPaths as paths } from '../../recruitment.paths';
import { hoursWords, labelWords, payWords } from '../advert-facts';
import type { ApplicationWords } from '../application';
import { ENDED_STATES, findApplicationMove } from '../application-state';
import { shownFile, type ShownFile } from '../files/application-files.presenter';
import type { ApplicationFile } from '../files/application-file';
import type { Fit } from '../fit.service';
import type { Interview } from '../interview';
import type { Offer } from '../offers.service';
import type { Applying, OwnApplication } from '../own-applications.service';
import type { OwnInvitation } from '../vacancy-invitations.service';
import { LONGEST_ANSWER, LONGEST_MESSAGE } from '../written-answers';
import { SEX_WORDS } from '../applications.errors';
import { nextForPa, PA_REASON_CHOICES, reasonForPa, stateForPa } from './application-words';
import { shownInterview, shownOffer } from './stages.presenter';

/** "3 March 2026" of an instant, by the clock here. */
export function dayWords(instant: Date): string {
  return dateWords(dateOf(Math.floor(wallMinutes(instant) / 1440)));
}

/** The job in short, for the side of a form and the head of a page. */
export function jobRows(vacancy: VacancyEntity): { key: string; value: string }[] {
  const rows = [
    { key: 'Hours', value: hoursWords(vacancy) },
    { key: 'Pay', value: payWords(vacancy) },
    { key: 'Place', value: vacancy.district ?? '' },
    { key: 'Tasks', value: labelWords('tasks', [...vacancy.tasksRequired, ...vacancy.tasksOptional]) },
    { key: 'Not part of this job', value: labelWords('tasks', vacancy.tasksNever) },
    { key: 'Starts', value: vacancy.startsOn ? dateWords(vacancy.startsOn) : 'As soon as possible' },
    { key: 'Apply by', value: vacancy.closesOn ? dateWords(vacancy.closesOn) : '' },
  ];
  return rows.filter(({ value }) => value !== '');
}

/** How it fits, said to the employer; hours first: they decide most. */
export function fitLines(fit: Fit | null): { kind: string; text: string }[] {
  return fit ? fit.reasons.map(({ kind, text }) => ({ kind, text })) : [];
}

export function applyModel(
  { vacancy, fit, mayApply, application, sexFit }: Applying,
  words: ApplicationWords,
  file: ShownFile | null,
): PageModel {
  return {
    file,
    accepted: { endings: ACCEPTED_ENDINGS, words: ACCEPTED_WORDS },
    title: `Apply: ${vacancy.title}`,
    page: { back: { href: paths.openVacancy(vacancy.id), text: 'Back to the job' } },
    job: { title: vacancy.title, rows: jobRows(vacancy), howToApply: vacancy.howToApply },
    fit: fit?.toPa ?? [],
    isBlind: vacancy.isBlind,
    needsProfile: fit === null,
    tooYoung: fit !== null && !mayApply,
    isOpen: vacancy.isOpen,
    sexWanted: vacancy.sexWanted && { fit: sexFit, who: SEX_WORDS[vacancy.sexWanted], reason: vacancy.sexReason },
    profileHref: '/pa/profile',
    sexHref: registerPaths.part('age-and-sex'),
    isBegun: application !== null,
    values: words,
    longest: LONGEST_MESSAGE,
    questions: vacancy.questions.map(({ id, text }) => ({
      name: `answer-${id}`,
      text,
      value: words.answers[id] ?? '',
      longest: LONGEST_ANSWER,
    })),
  };
}

/** What waits for the PA comes first, then what waits for others, then what is over. */
export function listModel(list: readonly OwnApplication[], invitations: readonly OwnInvitation[]): PageModel {
  const shown = list.map(shownInList);
  const yours = (one: (typeof shown)[number]): boolean => one.isYours;
  return {
    title: 'Your applications',
    invitations: invitations.map(({ invitation, vacancy, fit }) => ({
      id: `i-${invitation.id}`,
      title: vacancy.title,
      rows: jobRows(vacancy).slice(0, 3),
      fit: fit?.toPa ?? [],
      when: dayWords(invitation.invitedAt),
      applyHref: paths.apply(vacancy.id),
      jobHref: paths.openVacancy(vacancy.id),
      declineHref: paths.declineInvitation(invitation.id),
    })),
    reasons: PA_REASON_CHOICES,
    groups: [
      { title: 'Your turn', items: shown.filter(yours) },
      { title: 'Your jobs', items: shown.filter(({ isHired }) => isHired) },
      { title: 'Waiting for the employer', items: shown.filter((one) => !one.isYours && !one.isOver && !one.isHired) },
      { title: 'Over', items: shown.filter(({ isOver }) => isOver) },
    ].filter(({ items }) => items.length > 0),
    jobsHref: '/jobs',
  };
}

function shownInList({ application, vacancy, changes }: OwnApplication) {
  const { state, id } = application;
  const isOver = ENDED_STATES.includes(state) && state !== 'hired';
  const waits = state === 'draft' || state === 'interview' || state === 'offered' || changes.length > 0;
  return {
    id: `a-${id}`,
    title: vacancy.title,
    href: state === 'draft' ? paths.apply(vacancy.id) : paths.ownApplication(id),
    state: stateForPa(state),
    next: changes.length > 0 ? 'The advert has changed. Look whether you still want the job.' : nextForPa(state),
    isYours: waits && !isOver,
    isOver,
    isHired: state === 'hired',
  };
}

export interface OwnStages {
  readonly interviews: readonly Interview[];
  readonly offers: readonly Offer[];
  readonly file: ApplicationFile | null;
  readonly now: Date;
}

/** One application, with the step that comes next. */
export function ownModel({ application, vacancy, words, changes }: OwnApplication, stages: OwnStages): PageModel {
  const { id, state } = application;
  const deed = (name: string): string => paths.ownApplicationDeed(id, name);
  const offer = stages.offers[0];
  return {
    title: vacancy.title,
    page: { back: { href: paths.ownApplications, text: 'Your applications' } },
    state: stateForPa(state),
    next: nextForPa(state),
    reason: reasonForPa(application),
    startsOn: application.startsOn && dateWords(application.startsOn),
    file: shownFile(id, stages.file),
    isDraft: state === 'draft',
    isOnHold: vacancy.withheld || application.held,
    applyHref: paths.apply(vacancy.id),
    changes,
    words: {
      message: words.message,
      answers: vacancy.questions.map(({ id: question, text }) => ({ text, answer: words.answers[question] ?? '' })),
    },
    job: { rows: jobRows(vacancy), href: vacancy.isOpen ? paths.openVacancy(vacancy.id) : null },
    sentOn: application.submittedAt && dayWords(application.submittedAt),
    interview: ENDED_STATES.includes(state) ? null : shownInterview(stages.interviews[0], stages.now),
    offer: offer ? shownOffer(offer) : null,
    canAnswerOffer: state === 'offered',
    canWithdraw: findApplicationMove('withdraw', state) !== null,
    reasons: PA_REASON_CHOICES,
    hrefs: {
      seen: deed('seen-changes'),
      chooseTime: deed('choose-time'),
      callOff: deed('call-off'),
      accept: deed('accept'),
      decline: deed('decline'),
      withdraw: deed('withdraw'),
      discard: deed('discard'),
      calendar: paths.calendar(id),
      messages: state === 'draft' ? null : paths.messagesAbout(id),
      questions: paths.questionsToAsk(id),
      plan: paths.meetingPlan(id),
      terms: state === 'accepted' || state === 'hired' ? paths.writtenTerms(id) : null,
      jobs: '/jobs',
    },
  };
}
