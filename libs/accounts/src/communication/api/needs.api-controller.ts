import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { IsArray, IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IdParams } from '../../representatives/api/representative.request';
import { representativesAccess } from '../../representatives/representatives.access';
import { CommunicationNeeds, type RecordedNeeds } from '../communication-needs.service';
import { seenOf } from '../seen';
import {
  CONTACT_WAYS,
  flagsOf,
  FORMATS,
  INTERPRETERS,
  LONGEST_LANGUAGE,
  LONGEST_NOTES,
  type ContactWay,
  type Format,
  type Interpreter,
} from '../needs';

const keysOf = <K extends string>(list: ReadonlyArray<{ readonly key: K }>): K[] => list.map(({ key }) => key);
const text = { message: '$property must be text' };
const tooLong = { message: '$property must have $constraint1 characters or fewer' };
const oneOf = { each: true, message: '$property must each be one of $constraint1' };

export class NeedsRequest {
  @ApiProperty({ enum: keysOf(CONTACT_WAYS), isArray: true })
  @IsIn(keysOf(CONTACT_WAYS), oneOf)
  @IsArray({ message: 'contactBy must be a list' })
  contactBy!: ContactWay[];

  @ApiProperty({ enum: keysOf(FORMATS), isArray: true })
  @IsIn(keysOf(FORMATS), oneOf)
  @IsArray({ message: 'formats must be a list' })
  formats!: Format[];

  @ApiProperty({ maxLength: LONGEST_LANGUAGE, description: 'Empty: English' })
  @MaxLength(LONGEST_LANGUAGE, tooLong)
  @IsString(text)
  language!: string;

  @ApiProperty({ enum: keysOf(INTERPRETERS) })
  @IsIn(keysOf(INTERPRETERS), { message: 'interpreter must be one of $constraint1' })
  interpreter!: Interpreter;

  @ApiProperty({ maxLength: LONGEST_NOTES })
  @MaxLength(LONGEST_NOTES, tooLong)
  @IsString(text)
  notes!: string;
}

/** Staff say what they saw, so that two who write at once do not undo each other's work. */
export class StaffNeedsRequest extends NeedsRequest {
  @ApiProperty({
    required: false,
    description: 'The `seen` of what you read before. Left out: whatever stands there is replaced',
  })
  @IsOptional()
  @MaxLength(40, tooLong)
  @Matches(/^(?:$|\d{4}-\d\d-\d\dT)/, { message: 'seen must be as it was read' })
  @IsString(text)
  seen?: string;
}

export class OwnNeedsRequest extends NeedsRequest {
  @ApiPropertyOptional({ description: 'That we may keep it; needed once, unless nothing is told' })
  @IsBoolean({ message: 'sensitiveFacts must be true or false' })
  @IsOptional()
  sensitiveFacts?: boolean;
}

export class NeedsResponse {
  @ApiProperty({ enum: keysOf(CONTACT_WAYS), isArray: true })
  contactBy!: ContactWay[];

  @ApiProperty({ enum: keysOf(FORMATS), isArray: true })
  formats!: Format[];

  @ApiProperty()
  language!: string;

  @ApiProperty({ enum: keysOf(INTERPRETERS) })
  interpreter!: Interpreter;

  @ApiProperty()
  notes!: string;

  @ApiProperty({ type: String, isArray: true, description: 'What to look at before writing or calling' })
  flags!: string[];

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'When we ask again' })
  reviewOn!: string | null;

  @ApiProperty({ description: 'When it was saved last; empty: never' })
  seen!: string;

  static of({ needs, reviewOn, updatedAt }: RecordedNeeds): NeedsResponse {
    const { contactBy, formats, language, interpreter, notes } = needs;
    return {
      contactBy: [...contactBy],
      formats: [...formats],
      language,
      interpreter,
      notes,
      flags: flagsOf(needs),
      reviewOn,
      seen: seenOf(updatedAt),
    };
  }
}

/** How people need to be written and spoken to. */
@ApiTags('communication')
@ApiBearerAuth()
@Controller('api/v1')
export class NeedsApiController {
  constructor(private readonly needs: CommunicationNeeds) {}

  @Get('me/communication-needs')
  @Access(representativesAccess.ownNeeds)
  @ApiOkResponse({ type: NeedsResponse })
  async get(@CurrentActor() actor: Actor): Promise<NeedsResponse> {
    return NeedsResponse.of(await this.needs.getOwn(actor));
  }

  /** Saves them whole; mails follow from now on. */
  @Put('me/communication-needs')
  @Access(representativesAccess.ownNeeds)
  @ApiOkResponse({ type: NeedsResponse })
  async save(
    @CurrentActor() actor: Actor,
    @Body() { sensitiveFacts, ...needs }: OwnNeedsRequest,
  ): Promise<NeedsResponse> {
    return NeedsResponse.of(await this.needs.saveOwn(actor, needs, sensitiveFacts === true));
  }

  /** For staff who are about to write or call. */
  @Get('staff/people/:id/communication-needs')
  @Access(representativesAccess.seeNeeds)
  @ApiOkResponse({ type: NeedsResponse })
  async getFor(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<NeedsResponse> {
    return NeedsResponse.of(await this.needs.getFor(actor, id));
  }

  /** Staff write down what somebody told them. */
  @Put('staff/people/:id/communication-needs')
  @Access(representativesAccess.seeNeeds)
  @HttpCode(204)
  @ApiNoContentResponse()
  async saveFor(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParams,
    @Body() body: StaffNeedsRequest,
  ): Promise<void> {
    await this.needs.saveFor(actor, id, body);
  }
}
