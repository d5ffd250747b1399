import { IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import type { SuspensionRequest } from '../person-deeds.service';
import { CHOSEN_REASONS, LONGEST_REASON } from '../suspension';

export class SuspendForm {
  @IsIn(CHOSEN_REASONS, { message: 'Choose a reason' })
  reason = '';

  @MaxLength(LONGEST_REASON, { message: `Use ${LONGEST_REASON} letters or fewer` })
  @IsNotEmpty({ message: 'Write why, so that your colleagues understand' })
  words = '';

  request(): SuspensionRequest {
    return { reason: this.reason as SuspensionRequest['reason'], words: this.words };
  }
}
