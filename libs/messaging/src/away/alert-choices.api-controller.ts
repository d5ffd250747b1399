import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, InvalidError, type Actor } from '@pa/platform';
import { IsBoolean, Matches, ValidateIf } from 'class-validator';
import { messagingAccess } from '../messaging.access';
import { AlertChoicesService, type AlertChoices } from './alert-choices.service';
import { clockWords, minutesOf } from './quiet-hours';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const time = { type: String, nullable: true, example: '20:00', pattern: TIME.source } as const;

export class MessageAlertChoices {
  @ApiProperty({ description: 'An email about messages that are not read after ten minutes' })
  @IsBoolean({ message: 'byMail must be true or false' })
  byMail!: boolean;

  @ApiProperty({ description: 'A text message as well, where the register sends them' })
  @IsBoolean({ message: 'byText must be true or false' })
  byText!: boolean;

  @ApiProperty({ ...time, description: 'Quiet from; null: no quiet hours' })
  @ValidateIf((_, value) => value !== null)
  @Matches(TIME, { message: 'quietFrom must be a time like 20:00, or null' })
  quietFrom!: string | null;

  @ApiProperty({ ...time, description: 'Quiet until' })
  @ValidateIf((_, value) => value !== null)
  @Matches(TIME, { message: 'quietUntil must be a time like 08:00, or null' })
  quietUntil!: string | null;

  static of({ byMail, byText, quiet }: AlertChoices): MessageAlertChoices {
    return {
      byMail,
      byText,
      quietFrom: quiet && clockWords(quiet.from),
      quietUntil: quiet && clockWords(quiet.until),
    };
  }
}

/** How somebody hears of messages while they are away. */
@ApiTags('messages')
@ApiBearerAuth()
@Controller('api/v1/me/message-alerts')
@Access(messagingAccess.ownAlerts)
export class AlertChoicesApiController {
  constructor(private readonly choices: AlertChoicesService) {}

  @Get()
  @ApiOkResponse({ type: MessageAlertChoices })
  async get(@CurrentActor() actor: Actor): Promise<MessageAlertChoices> {
    return MessageAlertChoices.of(await this.choices.getOwn(actor));
  }

  @Put()
  @HttpCode(204)
  @ApiNoContentResponse()
  async save(@CurrentActor() actor: Actor, @Body() given: MessageAlertChoices): Promise<void> {
    const { byMail, byText, quietFrom, quietUntil } = given;
    if ((quietFrom === null) !== (quietUntil === null))
      throw InvalidError.of([{ field: 'quietUntil', message: 'Give both times, or neither.' }]);
    const [from, until] = [minutesOf(quietFrom ?? ''), minutesOf(quietUntil ?? '')];
    await this.choices.saveOwn(actor, {
      byMail,
      byText,
      quiet: from !== null && until !== null ? { from, until } : null,
    });
  }
}
