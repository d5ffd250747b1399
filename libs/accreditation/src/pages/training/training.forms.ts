import { dateBoxes, dateIn, type DateBoxes } from '@pa/web';
import type { Training } from '../../training/training';
import type { TrainingDecision } from '../../training/training-desk.service';
import type { TrainingInput } from '../../training/training-faults';
import { versionIn } from '../check.form';

/** A training as a PA types it. The service says what is wrong with it. */
export class TrainingForm {
  category = '';
  provider = '';
  'doneOn-day' = '';
  'doneOn-month' = '';
  'doneOn-year' = '';
  'validUntil-day' = '';
  'validUntil-month' = '';
  'validUntil-year' = '';
  version = '1';

  static of({ category, provider, doneOn, validUntil, version }: Training): TrainingForm {
    const form = Object.assign(new TrainingForm(), { category, provider, version: String(version) });
    const boxesIn = (name: 'doneOn' | 'validUntil', { day, month, year }: DateBoxes) =>
      Object.assign(form, { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year });
    boxesIn('doneOn', dateBoxes(doneOn));
    boxesIn('validUntil', dateBoxes(validUntil));
    return form;
  }

  boxes(name: 'doneOn' | 'validUntil'): DateBoxes {
    return { day: this[`${name}-day`], month: this[`${name}-month`], year: this[`${name}-year`] };
  }

  input(): TrainingInput {
    const { category, provider } = this;
    const days = { doneOn: dateIn(this.boxes('doneOn')), validUntil: dateIn(this.boxes('validUntil')) };
    return { category, provider, ...days };
  }
}

/** What staff say of a training. */
export class TrainingDecisionForm {
  decision = '';
  'on-day' = '';
  'on-month' = '';
  'on-year' = '';
  why = '';
  version = '';

  static on(day: string): TrainingDecisionForm {
    const { day: date, month, year } = dateBoxes(day);
    return Object.assign(new TrainingDecisionForm(), { 'on-day': date, 'on-month': month, 'on-year': year });
  }

  get boxes(): DateBoxes {
    return { day: this['on-day'], month: this['on-month'], year: this['on-year'] };
  }

  get decided(): TrainingDecision {
    const { decision, why, version } = this;
    return { decision, why, on: dateIn(this.boxes) ?? '', version: versionIn(version) };
  }
}
