import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { Access, CurrentActor, RateLimits, type Actor } from '@pa/platform';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { accountsLimits } from '../../accounts.limits';
import { IdParams } from '../../representatives/api/representative.request';
import { representativesAccess } from '../../representatives/representatives.access';
import { NOTE_MOVES, NOTE_STATES, type NoteDeed, type NoteState } from '../note-state';
import { ANSWER_WAYS, type AnswerWay } from '../notes-to-staff.repository';
import { seenOf } from '../seen';
import { LONGEST_NOTE, NotesToStaff, type Note } from '../notes-to-staff.service';

const DEEDS = Object.keys(NOTE_MOVES) as NoteDeed[];
const text = { message: '$property must be text' };
const tooLong = { message: '$property must have $constraint1 characters or fewer' };

export class NoteRequest {
  @ApiProperty({ maxLength: LONGEST_NOTE })
  @MaxLength(LONGEST_NOTE, tooLong)
  @IsString(text)
  words!: string;

  @ApiProperty({ enum: ANSWER_WAYS, description: 'page: we send no mail at all' })
  @IsIn(ANSWER_WAYS, { message: `answerBy must be one of ${ANSWER_WAYS.join(', ')}` })
  answerBy!: AnswerWay;
}

export class NoteDecisionRequest {
  @ApiProperty({ enum: DEEDS })
  @IsIn(DEEDS, { message: `deed must be one of ${DEEDS.join(', ')}` })
  deed!: NoteDeed;

  @ApiProperty({ required: false, maxLength: LONGEST_NOTE })
  @IsOptional()
  @MaxLength(LONGEST_NOTE, tooLong)
  @IsString(text)
  answer?: string;

  @ApiProperty({
    required: false,
    description: 'With an answer: the `seen` of what you read before. Left out: it takes the place of any other answer',
  })
  @IsOptional()
  @MaxLength(40, tooLong)
  @Matches(/^(?:$|\d{4}-\d\d-\d\dT)/, { message: 'seen must be as it was read' })
  @IsString(text)
  seen?: string;
}

export class NotesQuery {
  @ApiProperty({ enum: ['open', 'closed'], required: false })
  @IsOptional()
  @IsIn(['open', 'closed'], { message: 'show must be open or closed' })
  show?: 'open' | 'closed';
}

export class NoteLineResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Nadia S.' })
  from!: string;

  @ApiProperty({ enum: NOTE_STATES })
  state!: NoteState;

  @ApiProperty({ format: 'date-time' })
  writtenAt!: string;
}

export class NoteResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: NOTE_STATES })
  state!: NoteState;

  @ApiProperty()
  words!: string;

  @ApiProperty({ enum: ANSWER_WAYS })
  answerBy!: AnswerWay;

  @ApiProperty({ type: String, nullable: true })
  answer!: string | null;

  @ApiProperty({ format: 'date-time' })
  writtenAt!: string;

  @ApiProperty({ description: 'When it was answered last; empty: not yet' })
  seen!: string;

  static of({ id, state, words, answerBy, answer, createdAt, answeredAt }: Note): NoteResponse {
    return { id, state, words, answerBy, answer, writtenAt: createdAt.toISOString(), seen: seenOf(answeredAt) };
  }
}

/** Notes between a person and the register's staff. Refused to whoever acts for the person. */
@ApiTags('communication')
@ApiBearerAuth()
@Controller('api/v1')
export class NotesApiController {
  constructor(
    private readonly notes: NotesToStaff,
    private readonly limits: RateLimits,
  ) {}

  @Get('me/notes-to-staff')
  @Access(representativesAccess.askStaff)
  @ApiOkResponse({ type: NoteResponse, isArray: true })
  async listOwn(@CurrentActor() actor: Actor): Promise<NoteResponse[]> {
    return (await this.notes.listOwn(actor)).map((note) => NoteResponse.of(note));
  }

  @Post('me/notes-to-staff')
  @Access(representativesAccess.askStaff)
  @HttpCode(202)
  @ApiAcceptedResponse({ description: 'Staff have it' })
  async write(@CurrentActor() actor: Actor, @Body() body: NoteRequest): Promise<void> {
    await this.limits.count(accountsLimits.askStaff, `${actor.licenseeId}:${actor.personId}`);
    await this.notes.write(actor, body);
  }

  /** Without texts: opening one is on record. */
  @Get('staff/notes')
  @Access(representativesAccess.answerNotes)
  @ApiOkResponse({ type: NoteLineResponse, isArray: true })
  async list(@CurrentActor() actor: Actor, @Query() { show = 'open' }: NotesQuery): Promise<NoteLineResponse[]> {
    const notes = await this.notes.list(actor, show);
    return notes.map(({ id, displayName, state, createdAt }) => ({
      id,
      from: displayName,
      state,
      writtenAt: createdAt.toISOString(),
    }));
  }

  @Get('staff/notes/:id')
  @Access(representativesAccess.answerNotes)
  @ApiOkResponse({ type: NoteResponse })
  async read(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<NoteResponse> {
    return NoteResponse.of(await this.notes.read(actor, id));
  }

  /** Takes one in hand, answers it or closes it. */
  @Post('staff/notes/:id/decisions')
  @Access(representativesAccess.answerNotes)
  @HttpCode(204)
  @ApiNoContentResponse()
  async decide(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParams,
    @Body() { deed, answer = '', seen }: NoteDecisionRequest,
  ): Promise<void> {
    await this.notes.decide(actor, id, { deed, answer, seen });
  }
}
