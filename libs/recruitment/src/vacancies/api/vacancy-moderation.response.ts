import { ApiProperty } from '@nestjs/swagger';
import { BOARD_VIEWS, type BoardItem, type BoardPage } from '../vacancy-board.service';
import type { AdvertCase, AdvertLook } from '../vacancy-moderation.service';
import { VACANCY_STATES } from '../vacancy-state';
import { FindingResponse } from './own-vacancy.response';
import { VacancyResponse } from './vacancy.response';

const SUBJECTS = ['first-advert', 'changed-words', 'answer', 'concern'];
const NULL_TIME = { type: String, format: 'date-time', nullable: true } as const;

export class BoardItemResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: String, nullable: true })
  district!: string | null;

  @ApiProperty({ enum: VACANCY_STATES })
  state!: string;

  @ApiProperty({ type: 'integer' })
  applications!: number;

  @ApiProperty({ type: String, enum: ['waits-too-long', 'no-applications', 'no-answers', null], nullable: true })
  stuck!: string | null;

  @ApiProperty({ type: String, enum: [...SUBJECTS, null], nullable: true, description: 'What staff are to look at' })
  subject!: string | null;

  @ApiProperty(NULL_TIME)
  waitsSince!: string | null;

  @ApiProperty(NULL_TIME)
  publishedAt!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  closesOn!: string | null;

  static of(item: BoardItem): BoardItemResponse {
    const { id, title, district, state, answers, stuck, subject, closesOn } = item;
    return {
      id,
      title,
      district,
      state,
      applications: answers.total,
      stuck,
      subject,
      closesOn,
      waitsSince: item.waitsSince?.toISOString() ?? null,
      publishedAt: item.publishedAt?.toISOString() ?? null,
    };
  }
}

export class BoardResponse {
  @ApiProperty({ enum: BOARD_VIEWS })
  show!: string;

  @ApiProperty({ type: [BoardItemResponse] })
  items!: BoardItemResponse[];

  @ApiProperty({ type: 'integer' })
  total!: number;

  @ApiProperty({ type: 'integer' })
  page!: number;

  @ApiProperty({ type: 'integer' })
  pages!: number;

  static of({ view, rows, total, page, pages }: BoardPage): BoardResponse {
    return { show: view, items: rows.map((row) => BoardItemResponse.of(row)), total, page, pages };
  }
}

export class AdvertLookResponse {
  @ApiProperty({ enum: SUBJECTS })
  subject!: string;

  @ApiProperty({ type: String, nullable: true, description: 'What the employer says to the decision before' })
  answer!: string | null;

  @ApiProperty({ format: 'date-time' })
  openedAt!: string;

  @ApiProperty({ type: String, enum: ['approved', 'needs-changes', 'removed', 'withdrawn', null], nullable: true })
  decision!: string | null;

  @ApiProperty(NULL_TIME)
  decidedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Name of the colleague' })
  decidedBy!: string | null;

  @ApiProperty({ type: [String] })
  reasons!: string[];

  @ApiProperty()
  words!: string;

  static of(look: AdvertLook): AdvertLookResponse {
    return {
      ...look,
      openedAt: look.openedAt.toISOString(),
      decidedAt: look.decidedAt?.toISOString() ?? null,
      reasons: [...look.reasons],
    };
  }
}

export class AdvertCaseResponse {
  @ApiProperty({ type: VacancyResponse })
  vacancy!: VacancyResponse;

  @ApiProperty({ enum: VACANCY_STATES })
  state!: string;

  @ApiProperty({ description: 'New words wait beside the shown ones' })
  hasNewWords!: boolean;

  @ApiProperty({ type: VacancyResponse, nullable: true, description: 'The advert with the new words' })
  withNewWords!: VacancyResponse | null;

  @ApiProperty({ type: [FindingResponse] })
  findings!: FindingResponse[];

  @ApiProperty({ description: 'Something waits to be looked at' })
  isOpen!: boolean;

  @ApiProperty({ type: [AdvertLookResponse], description: 'Newest first' })
  looks!: AdvertLookResponse[];

  @ApiProperty({ type: 'integer' })
  applications!: number;

  @ApiProperty({ type: 'integer', description: 'Send it back with the decision' })
  version!: number;

  static of(found: AdvertCase): AdvertCaseResponse {
    const { vacancy, pendingWords } = found;
    return {
      vacancy: VacancyResponse.of(vacancy),
      state: found.state,
      hasNewWords: pendingWords !== null,
      withNewWords: pendingWords && VacancyResponse.of({ ...vacancy, ...pendingWords }),
      findings: found.findings.map((finding) => FindingResponse.of(finding)),
      isOpen: found.isOpenLook,
      looks: found.looks.map((look) => AdvertLookResponse.of(look)),
      applications: found.answers.total,
      version: found.version,
    };
  }
}
