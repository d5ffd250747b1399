import { numberIn, numberText, type SectionForm } from '@pa/register';
import { dateBoxes, dateIn, type DateBoxes } from '@pa/web';
import { MOST_QUESTIONS, type HowToApply } from '../../sections';

const YES = 'yes';
/** Empty boxes below the questions there are. */
const MORE_ROWS = 3;

export class HowToApplyForm implements SectionForm<HowToApply> {
  howToApply = '';
  questions: string[] = [];
  isBlind = '';
  places = '1';
  'closesOn-day' = '';
  'closesOn-month' = '';
  'closesOn-year' = '';

  static of(kept: HowToApply): HowToApplyForm {
    const { day, month, year } = dateBoxes(kept.closesOn);
    return Object.assign(new HowToApplyForm(), {
      howToApply: kept.howToApply,
      questions: [...kept.questions],
      isBlind: kept.isBlind ? YES : '',
      places: numberText(kept.places),
      'closesOn-day': day,
      'closesOn-month': month,
      'closesOn-year': year,
    });
  }

  get closesOn(): DateBoxes {
    return { day: this['closesOn-day'], month: this['closesOn-month'], year: this['closesOn-year'] };
  }

  /** A box for each question, and some more up to the most there may be; none that was sent is lost. */
  get rows(): ReadonlyArray<{ number: number; value: string }> {
    const count = Math.max(this.questions.length, Math.min(this.questions.length + MORE_ROWS, MOST_QUESTIONS));
    return Array.from({ length: count }, (_, index) => ({ number: index + 1, value: this.questions[index] ?? '' }));
  }

  answers(): HowToApply {
    return {
      howToApply: this.howToApply,
      questions: this.questions,
      isBlind: this.isBlind === YES,
      places: numberIn(this.places),
      closesOn: dateIn(this.closesOn),
    };
  }
}
