import { lastDecisionOf, type LastDecision } from '@pa/register';
import type { Finding } from '../checker';
import { advertFindings, type AdvertFinding } from './advert-findings';
import { advertProgress, type AdvertProgress } from './advert-progress';
import { withPendingWords } from './advert-words';
import { ADVERT_PARTS, advertSections, type AdvertPart, type AdvertValues } from './sections';
import { openVacancyOf, type OpenVacancy } from './open-vacancy';
import type { VacancyModerationEntity } from './vacancy-moderation.entity';
import { findVacancyMove, VACANCY_MOVES, type VacancyDeed, type VacancyState } from './vacancy-state';
import type { VacancyEntity, VacancyPausedReason } from './vacancy.entity';

/** An advert as its owner, and who acts for them, sees it. */
export interface OwnVacancy {
  readonly id: string;
  readonly title: string;
  readonly state: VacancyState;
  /** PAs can see it now. */
  readonly isOpen: boolean;
  readonly pausedReason: VacancyPausedReason | null;
  /** The answers, with new words that wait. */
  readonly answers: AdvertValues;
  readonly progress: AdvertProgress;
  /** What the checker says, what blocks first. */
  readonly findings: readonly AdvertFinding[];
  readonly isBlocked: boolean;
  /** New words that are not shown yet. */
  readonly wordsWait: boolean;
  /** Staff have something of this advert to look at. */
  readonly isBeingLookedAt: boolean;
  readonly lastDecision: LastDecision | null;
  /** What can be done with it now. */
  readonly deeds: readonly VacancyDeed[];
  readonly applications: number;
  readonly copiedFrom: string | null;
  readonly closesOn: string | null;
  readonly submittedAt: Date | null;
  readonly publishedAt: Date | null;
  readonly endedAt: Date | null;
  readonly updatedAt: Date;
  readonly version: number;
  /** As PAs see it, or would. */
  readonly preview: OpenVacancy;
}

/** What an own advert is made of. */
export interface OwnVacancyParts {
  readonly vacancy: VacancyEntity;
  readonly findings: readonly Finding[];
  /** Newest first. */
  readonly looks: readonly VacancyModerationEntity[];
  readonly applications: number;
  /** YYYY-MM-DD. */
  readonly today: string;
}

export function ownVacancyOf({ vacancy, findings, looks, applications, today }: OwnVacancyParts): OwnVacancy {
  const whole = withPendingWords(vacancy);
  return {
    id: vacancy.id,
    title: whole.title,
    state: vacancy.state,
    isOpen: vacancy.isOpen,
    pausedReason: vacancy.pausedReason,
    answers: readAnswers(whole),
    progress: advertProgress(whole, today),
    findings: advertFindings(findings, vacancy.acceptedFindings),
    isBlocked: findings.some(({ severity }) => severity === 'blocks'),
    wordsWait: vacancy.pendingWords !== null,
    isBeingLookedAt: looks.some(({ decision }) => decision === null),
    lastDecision: lastDecisionOf(looks),
    deeds: deedsOfEmployer(vacancy.state),
    applications,
    copiedFrom: vacancy.copiedFrom,
    closesOn: vacancy.closesOn,
    submittedAt: vacancy.submittedAt,
    publishedAt: vacancy.publishedAt,
    endedAt: vacancy.endedAt,
    updatedAt: vacancy.updatedAt,
    version: vacancy.version,
    preview: previewOf(whole),
  };
}

/** An advert as PAs would see it; what is not answered yet is empty. */
export function previewOf(vacancy: VacancyEntity): OpenVacancy {
  const { district, closesOn, publishedAt, updatedAt } = vacancy;
  return openVacancyOf({
    ...vacancy,
    district: district ?? '',
    closesOn: closesOn ?? '',
    publishedAt: publishedAt ?? updatedAt,
  });
}

function readAnswers(vacancy: VacancyEntity): AdvertValues {
  const read = (part: AdvertPart) => [part, advertSections[part].read(vacancy)];
  return Object.fromEntries(ADVERT_PARTS.map(read)) as AdvertValues;
}

/** `publish-at-once` is the register's way of `submit`, and a draft is deleted, not closed: neither is a button. */
function deedsOfEmployer(state: VacancyState): VacancyDeed[] {
  const deeds = Object.keys(VACANCY_MOVES) as VacancyDeed[];
  return deeds.filter(
    (deed) =>
      VACANCY_MOVES[deed].by === 'employer' &&
      deed !== 'publish-at-once' &&
      !(deed === 'close' && state === 'draft') &&
      findVacancyMove(deed, state) !== null,
  );
}
