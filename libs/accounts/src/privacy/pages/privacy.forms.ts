import { Equals, IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import { LONGEST_STAFF_WORDS } from '../closing/closing-reasons';
import { CORRECTION_OUTCOMES, LONGEST_CORRECTION, type CorrectionOutcome } from '../corrections/correction';
import { LONGEST_HOLD_REASON } from '../holds/legal-hold';

export class CorrectForm {
  @MaxLength(LONGEST_CORRECTION, { message: `Use ${LONGEST_CORRECTION} letters or fewer.` })
  @IsNotEmpty({ message: 'Write what is wrong, and what it should say.' })
  words = '';
}

export class CloseForm {
  /** Any text: why is never needed, and what we do not know counts as not said. */
  reason = '';

  @Equals('yes', { message: 'Tick the box if you are sure.' })
  sure = '';
}

export class CloseForForm {
  @MaxLength(LONGEST_STAFF_WORDS, { message: `Use ${LONGEST_STAFF_WORDS} letters or fewer.` })
  @IsNotEmpty({ message: 'Write who asked you, and how you know that it was them.' })
  words = '';

  @Equals('yes', { message: 'Tick the box if you are sure.' })
  sure = '';
}

export class AnswerForm {
  @IsIn(CORRECTION_OUTCOMES, { message: 'Choose what you did.' })
  outcome = '';

  @MaxLength(LONGEST_CORRECTION, { message: `Use ${LONGEST_CORRECTION} letters or fewer.` })
  @IsNotEmpty({ message: 'Write what you did, or why it stays as it is.' })
  answer = '';

  given(): { outcome: CorrectionOutcome; words: string } {
    return { outcome: this.outcome as CorrectionOutcome, words: this.answer };
  }
}

export class HoldForm {
  @MaxLength(LONGEST_HOLD_REASON, { message: `Use ${LONGEST_HOLD_REASON} letters or fewer for the reason.` })
  @IsNotEmpty({ message: 'Write why this person’s data must be kept.' })
  reason = '';

  'reviewOn-day' = '';
  'reviewOn-month' = '';
  'reviewOn-year' = '';

  /** YYYY-MM-DD, or something that is no day. */
  reviewOn(): string {
    const two = (text: string) => text.padStart(2, '0');
    return `${this['reviewOn-year']}-${two(this['reviewOn-month'])}-${two(this['reviewOn-day'])}`;
  }
}
