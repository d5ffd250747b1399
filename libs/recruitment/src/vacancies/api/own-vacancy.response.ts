import { ApiProperty } from '@nestjs/swagger';
import { timeOfWeek, type LastDecision } from '@pa/register';
import { FINDING_CODES } from '../../checker';
import type { AdvertFinding } from '../advert-findings';
import type { OwnVacancyList } from '../own-vacancies.service';
import type { OwnVacancy } from '../own-vacancy';
import { ADVERT_PARTS, camelPart, type AdvertValues } from '../sections';
import { VACANCY_MOVES, VACANCY_STATES } from '../vacancy-state';
import {
  ChecksAnswers,
  HoursAnswers,
  HowToApplyAnswers,
  PayAnswers,
  PlaceAnswers,
  SkillsAnswers,
  StartAnswers,
  TasksAnswers,
  WhoYouWantAnswers,
} from './advert-answers.request';

const NULL_TIME = { type: String, format: 'date-time', nullable: true } as const;
const DEEDS = Object.keys(VACANCY_MOVES);

export class AnswersResponse {
  @ApiProperty({ type: WhoYouWantAnswers })
  whoYouWant!: WhoYouWantAnswers;

  @ApiProperty({ type: SkillsAnswers })
  skills!: SkillsAnswers;

  @ApiProperty({ type: HoursAnswers })
  hours!: HoursAnswers;

  @ApiProperty({ type: StartAnswers })
  start!: StartAnswers;

  @ApiProperty({ type: TasksAnswers })
  tasks!: TasksAnswers;

  @ApiProperty({ type: PayAnswers })
  pay!: PayAnswers;

  @ApiProperty({ type: PlaceAnswers })
  place!: PlaceAnswers;

  @ApiProperty({ type: HowToApplyAnswers })
  howToApply!: HowToApplyAnswers;

  @ApiProperty({ type: ChecksAnswers })
  checks!: ChecksAnswers;

  static of(answers: AdvertValues): AnswersResponse {
    const entries = ADVERT_PARTS.map((part) => [
      camelPart(part),
      part === 'hours' ? { times: answers.hours.hours.map(timeOfWeek) } : { ...answers[part] },
    ]);
    return Object.fromEntries(entries) as AnswersResponse;
  }
}

export class FindingResponse {
  @ApiProperty({ enum: FINDING_CODES })
  code!: string;

  @ApiProperty({ enum: ['blocks', 'advises'] })
  severity!: string;

  @ApiProperty({ enum: ADVERT_PARTS, description: 'Where it is mended' })
  part!: string;

  @ApiProperty()
  field!: string;

  @ApiProperty({ description: 'The words it is about; empty when it is about none' })
  quote!: string;

  @ApiProperty()
  why!: string;

  @ApiProperty()
  how!: string;

  @ApiProperty({ description: 'Advice that the employer read and did not take' })
  isAccepted!: boolean;

  static of({ code, severity, part, field, quote, why, how, isAccepted }: AdvertFinding): FindingResponse {
    return { code, severity, part, field, quote: quote?.text ?? '', why, how, isAccepted };
  }
}

export class AdvertPartResponse {
  @ApiProperty({ enum: ADVERT_PARTS })
  part!: string;

  @ApiProperty()
  isDone!: boolean;

  @ApiProperty({ type: [String], description: 'What to do before the advert can be sent in' })
  missing!: string[];
}

export class AdvertDecisionResponse {
  @ApiProperty({ enum: ['approved', 'needs-changes', 'removed'] })
  decision!: string;

  @ApiProperty({ type: [String] })
  reasons!: string[];

  @ApiProperty()
  words!: string;

  @ApiProperty({ format: 'date-time' })
  decidedAt!: string;

  static of({ decision, reasons, words, decidedAt }: LastDecision): AdvertDecisionResponse {
    return { decision, reasons: [...reasons], words, decidedAt: decidedAt.toISOString() };
  }
}

/** An advert as its owner sees it. */
export class OwnVacancyResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: VACANCY_STATES })
  state!: string;

  @ApiProperty({ description: 'PAs can see it now' })
  isOpen!: boolean;

  @ApiProperty({ type: String, enum: ['by-employer', 'no-access', null], nullable: true })
  pausedReason!: string | null;

  @ApiProperty({ type: AnswersResponse, description: 'With new words that wait' })
  answers!: AnswersResponse;

  @ApiProperty({ type: [AdvertPartResponse] })
  parts!: AdvertPartResponse[];

  @ApiProperty({ type: [FindingResponse], description: 'What blocks first' })
  findings!: FindingResponse[];

  @ApiProperty()
  isBlocked!: boolean;

  @ApiProperty({ description: 'New words that are not shown yet' })
  wordsWait!: boolean;

  @ApiProperty()
  isBeingLookedAt!: boolean;

  @ApiProperty({ type: AdvertDecisionResponse, nullable: true })
  lastDecision!: AdvertDecisionResponse | null;

  @ApiProperty({ enum: DEEDS, isArray: true })
  deeds!: string[];

  @ApiProperty({ type: 'integer' })
  applications!: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  copiedFrom!: string | null;

  @ApiProperty(NULL_TIME)
  submittedAt!: string | null;

  @ApiProperty(NULL_TIME)
  publishedAt!: string | null;

  @ApiProperty(NULL_TIME)
  endedAt!: string | null;

  @ApiProperty({ type: 'integer' })
  version!: number;

  static of(own: OwnVacancy): OwnVacancyResponse {
    return {
      id: own.id,
      state: own.state,
      isOpen: own.isOpen,
      pausedReason: own.pausedReason,
      answers: AnswersResponse.of(own.answers),
      parts: own.progress.parts.map(({ part, isDone, missing }) => ({
        part,
        isDone,
        missing: missing.map(({ message }) => message),
      })),
      findings: own.findings.map((finding) => FindingResponse.of(finding)),
      isBlocked: own.isBlocked,
      wordsWait: own.wordsWait,
      isBeingLookedAt: own.isBeingLookedAt,
      lastDecision: own.lastDecision && AdvertDecisionResponse.of(own.lastDecision),
      deeds: [...own.deeds],
      applications: own.applications,
      copiedFrom: own.copiedFrom,
      submittedAt: own.submittedAt?.toISOString() ?? null,
      publishedAt: own.publishedAt?.toISOString() ?? null,
      endedAt: own.endedAt?.toISOString() ?? null,
      version: own.version,
    };
  }
}

export class OwnVacancyItem {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: VACANCY_STATES })
  state!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  closesOn!: string | null;

  @ApiProperty({ format: 'date-time' })
  updatedAt!: string;
}

export class OwnVacancyListResponse {
  @ApiProperty({ type: [OwnVacancyItem], description: 'Last changed first' })
  items!: OwnVacancyItem[];

  @ApiProperty({ type: 'integer' })
  total!: number;

  @ApiProperty({ type: 'integer' })
  page!: number;

  @ApiProperty({ type: 'integer' })
  pages!: number;

  static of({ rows, total, page, pages }: OwnVacancyList): OwnVacancyListResponse {
    const items = rows.map(({ id, title, state, closesOn, updatedAt }) => ({
      id,
      title,
      state,
      closesOn,
      updatedAt: updatedAt.toISOString(),
    }));
    return { items, total, page, pages };
  }
}
