import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { Equals, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { messagingAccess } from '../messaging.access';
import { LONGEST_ABOUT, PutInTouch } from './put-in-touch.service';

export class PutInTouchRequest {
  @ApiProperty({ format: 'uuid', description: 'The employer, as in the list of people.' })
  @IsUUID('all', { message: 'Say which employer, by their id.' })
  readonly employerId!: string;

  @ApiProperty({ format: 'uuid', description: 'The PA, as in the list of people.' })
  @IsUUID('all', { message: 'Say which PA, by their id.' })
  readonly paId!: string;

  @ApiPropertyOptional({ maxLength: LONGEST_ABOUT, description: 'A few words that both read.' })
  @IsOptional()
  @IsString({ message: 'Write what it is about as text.' })
  @MaxLength(LONGEST_ABOUT, { message: `Write at most ${LONGEST_ABOUT} letters.` })
  readonly about?: string;

  @ApiProperty({ enum: [true], type: Boolean, description: 'Both were asked, and both said yes.' })
  @Equals(true, { message: 'Ask both of them first. Say true when both said yes.' })
  readonly hasAsked!: boolean;
}

export class PutInTouchResponse {
  @ApiProperty({ format: 'uuid', description: 'Their conversation. Staff cannot read it.' })
  readonly conversationId!: string;
}

/** Staff put an employer and a PA in touch who both told them yes. */
@ApiTags('messages')
@ApiBearerAuth()
@Controller('api/v1/put-in-touch')
@Access(messagingAccess.putInTouch)
export class PutInTouchApiController {
  constructor(private readonly pairs: PutInTouch) {}

  /** The same two again change nothing. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: PutInTouchResponse })
  async open(
    @CurrentActor() actor: Actor,
    @Body() { employerId, paId, about = '', hasAsked }: PutInTouchRequest,
  ): Promise<PutInTouchResponse> {
    return { conversationId: await this.pairs.open(actor, { employerId, paId, about, hasAsked }) };
  }
}
