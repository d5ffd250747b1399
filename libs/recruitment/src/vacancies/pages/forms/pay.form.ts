import { penceIn, poundsText, type SectionForm } from '@pa/register';
import type { Pay } from '../../sections';

/** Money as people write it: "13.50". */
export class PayForm implements SectionForm<Pay> {
  employment: string[] = [];
  payPence = '';
  sleepInPence = '';
  liveInPenceAWeek = '';
  accommodationPenceADay = '';
  payWords = '';

  static of(kept: Pay): PayForm {
    return Object.assign(new PayForm(), {
      employment: [...kept.employment],
      payPence: poundsText(kept.payPence),
      sleepInPence: poundsText(kept.sleepInPence),
      liveInPenceAWeek: poundsText(kept.liveInPenceAWeek),
      accommodationPenceADay: poundsText(kept.accommodationPenceADay),
      payWords: kept.payWords,
    });
  }

  answers(): Pay {
    return {
      employment: this.employment,
      payPence: penceIn(this.payPence),
      sleepInPence: penceIn(this.sleepInPence),
      liveInPenceAWeek: penceIn(this.liveInPenceAWeek),
      accommodationPenceADay: penceIn(this.accommodationPenceADay),
      payWords: this.payWords,
    };
  }
}
