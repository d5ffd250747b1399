import { ArrayNotEmpty, IsIn, IsNotEmpty, ValidateIf } from 'class-validator';
import type { ModerationRequest } from '../../moderation.service';

const DECISIONS = ['approved', 'needs-changes', 'removed'] as const;

/** Whether somebody has to be told why. */
function isAgainst({ decision }: DecisionForm): boolean {
  return decision === 'needs-changes' || decision === 'removed';
}

/** What staff decide about a profile, an advert or anything else that they look at. */
export class DecisionForm {
  @IsIn(DECISIONS, { message: 'Choose what to do' })
  decision = '';

  @ValidateIf(isAgainst)
  @ArrayNotEmpty({ message: 'Choose at least one reason' })
  reasons: string[] = [];

  @ValidateIf(isAgainst)
  @IsNotEmpty({ message: 'Write what to change, or why' })
  words = '';

  /** Which state of it staff looked at. */
  version = '';

  /** 'yes' once staff have said so on the page that asks. */
  sure = '';

  /** Only for a form without errors. */
  request(): ModerationRequest {
    const { decision, reasons, words, version } = this;
    return {
      decision: decision as ModerationRequest['decision'],
      reasons: decision === 'approved' ? [] : reasons,
      words: decision === 'approved' ? '' : words,
      version: /^\d{1,9}$/.test(version) ? Number(version) : 0,
    };
  }

  /** Taking something down hurts: it is asked once more. */
  get isToBeAsked(): boolean {
    return this.decision === 'removed' && this.sure !== 'yes';
  }
}
