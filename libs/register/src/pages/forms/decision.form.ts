import { ArrayNotEmpty, IsIn, IsNotEmpty, ValidateIf } from 'class-validator';
import type { ModerationRequest } from '../../moderation.service';

const DECISIONS = ['approved', 'needs-changes', 'removed'] as const;

/** Whether the PA has to be told why. */
function isAgainst({ decision }: DecisionForm): boolean {
  return decision === 'needs-changes' || decision === 'removed';
}

/** What staff decide about a profile. */
export class DecisionForm {
  @IsIn(DECISIONS, { message: 'Choose what to do with this profile' })
  decision = '';

  @ValidateIf(isAgainst)
  @ArrayNotEmpty({ message: 'Choose at least one reason' })
  reasons: string[] = [];

  @ValidateIf(isAgainst)
  @IsNotEmpty({ message: 'Write to the PA what to change, or why' })
  words = '';

  /** Which state of the profile staff looked at. */
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

  /** Taking a profile down hurts: it is asked once more. */
  get isToBeAsked(): boolean {
    return this.decision === 'removed' && this.sure !== 'yes';
  }
}
