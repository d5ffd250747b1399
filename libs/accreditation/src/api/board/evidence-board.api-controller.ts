import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import {
  BOARD_GROUPS,
  BOARD_ORDERS,
  EVIDENCE_KINDS,
  type BoardGroup,
  type BoardOrder,
  type EvidenceKind,
} from '../../board/board';
import { boardAccess } from '../../board/board.access';
import { EvidenceBoards, type EvidenceBoard } from '../../board/evidence-board.service';
import { EvidenceReminders } from '../../board/reminders.service';

export class EvidenceBoardQuery {
  @ApiPropertyOptional({ enum: BOARD_GROUPS, default: 'for-us' })
  @IsIn(BOARD_GROUPS, { message: `list must be one of ${BOARD_GROUPS.join(', ')}` })
  @IsOptional()
  list?: BoardGroup;

  @ApiPropertyOptional({ enum: EVIDENCE_KINDS })
  @IsIn(EVIDENCE_KINDS, { message: `kind must be one of ${EVIDENCE_KINDS.join(', ')}` })
  @IsOptional()
  kind?: EvidenceKind;

  @ApiPropertyOptional({ enum: BOARD_ORDERS, default: 'oldest' })
  @IsIn(BOARD_ORDERS, { message: `order must be one of ${BOARD_ORDERS.join(', ')}` })
  @IsOptional()
  order?: BoardOrder;

  @ApiPropertyOptional({ minimum: 1, maximum: 100_000, default: 1 })
  @Max(100_000, { message: 'page must be 100,000 or less' })
  @Min(1, { message: 'page must be 1 or more' })
  @IsInt({ message: 'page must be a whole number' })
  @Type(() => Number)
  @IsOptional()
  page?: number;
}

export class EvidenceBoardLineResponse {
  @ApiProperty({ enum: EVIDENCE_KINDS })
  kind!: EvidenceKind;

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  paName!: string;

  @ApiProperty({ description: 'Kind of check or category of training; empty for the others' })
  what!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Since when it waits, or when it ends' })
  day!: string | null;
}

export class EvidenceBoardWorkResponse {
  @ApiProperty()
  name!: string;

  @ApiProperty()
  checks!: number;

  @ApiProperty()
  references!: number;

  @ApiProperty()
  trainings!: number;

  @ApiProperty()
  approvals!: number;

  @ApiProperty({ description: 'Visits held, called off or missed' })
  visits!: number;
}

export class EvidenceBoardResponse {
  @ApiProperty()
  total!: number;

  @ApiProperty()
  page!: number;

  @ApiProperty({ type: [EvidenceBoardLineResponse] })
  items!: EvidenceBoardLineResponse[];

  @ApiProperty({ type: [EvidenceBoardWorkResponse], description: 'What each of staff settled in the last 30 days' })
  work!: EvidenceBoardWorkResponse[];

  static of({ asked, total, lines, work }: EvidenceBoard): EvidenceBoardResponse {
    return {
      total,
      page: asked.page,
      items: lines.map(({ kind, id, paName, what, day }) => ({ kind, id, paName, what, day })),
      work: work.map(({ name, checks, references, trainings, approvals, visits }) => {
        return { name, checks, references, trainings, approvals, visits };
      }),
    };
  }
}

const REMINDED = BOARD_GROUPS.filter((group) => group !== 'for-us');

export class EvidenceRemindersRequest {
  @ApiProperty({ enum: REMINDED })
  @IsIn(REMINDED, { message: `list must be one of ${REMINDED.join(', ')}` })
  list!: BoardGroup;

  @ApiPropertyOptional({ enum: EVIDENCE_KINDS })
  @IsIn(EVIDENCE_KINDS, { message: `kind must be one of ${EVIDENCE_KINDS.join(', ')}` })
  @IsOptional()
  kind?: EvidenceKind;
}

export class EvidenceRemindersResponse {
  @ApiProperty({ description: 'PAs who are written to now' })
  people!: number;

  @ApiProperty({ description: 'PAs of the list who heard from us today before' })
  before!: number;
}

/** All that is to be done about evidence, for assessors. */
@ApiTags('checks')
@ApiBearerAuth()
@Controller('api/v1/evidence-board')
export class EvidenceBoardApiController {
  constructor(
    private readonly boards: EvidenceBoards,
    private readonly reminders: EvidenceReminders,
  ) {}

  /** One page of a list over checks, references, training and approvals. */
  @Get()
  @Access(boardAccess.seeEvidenceBoard)
  @ApiOkResponse({ type: EvidenceBoardResponse })
  async show(
    @CurrentActor() actor: Actor,
    @Query() { list, kind, order, page }: EvidenceBoardQuery,
  ): Promise<EvidenceBoardResponse> {
    const asked = { group: list ?? 'for-us', kind: kind ?? null, order: order ?? 'oldest', page: page ?? 1 } as const;
    return EvidenceBoardResponse.of(await this.boards.show(actor, asked));
  }

  /** Reminds the PAs of a list, each once a day. */
  @Post('reminders')
  @HttpCode(200)
  @Access(boardAccess.remindPas)
  @ApiOkResponse({ type: EvidenceRemindersResponse })
  async remind(
    @CurrentActor() actor: Actor,
    @Body() { list, kind }: EvidenceRemindersRequest,
  ): Promise<EvidenceRemindersResponse> {
    return this.reminders.remind(actor, { group: list, kind: kind ?? null });
  }
}
