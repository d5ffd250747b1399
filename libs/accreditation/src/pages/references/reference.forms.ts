import { dateBoxes, dateIn, type DateBoxes } from '@pa/web';
import type { Answers, AnswersInput } from '../../references/answers';
import type { AskingInput } from '../../references/asking';
import { versionIn } from '../check.form';

/** Whom a PA names, as they type it. The service says what is wrong with it. */
export class AskForm {
  name = '';
  organisation = '';
  relation = '';
  'knownFrom-day' = '';
  'knownFrom-month' = '';
  'knownFrom-year' = '';
  'knownTo-day' = '';
  'knownTo-month' = '';
  'knownTo-year' = '';
  way = '';
  email = '';
  telephone = '';

  boxes(name: 'knownFrom' | 'knownTo'): DateBoxes {
    return { day: this[`${name}-day`], month: this[`${name}-month`], year: this[`${name}-year`] };
  }

  input(): AskingInput {
    const { name, organisation, relation, way, email, telephone } = this;
    const days = { knownFrom: dateIn(this.boxes('knownFrom')), knownTo: dateIn(this.boxes('knownTo')) };
    return { name, organisation, relation, way, email, telephone, ...days };
  }
}

/** Answers as a referee types them, or staff for them. */
export class AnswersForm {
  'spokenOn-day' = '';
  'spokenOn-month' = '';
  'spokenOn-year' = '';
  relation = '';
  isRelative = '';
  knownFor = '';
  reliable = '';
  kind = '';
  careful = '';
  private = '';
  again = '';
  words = '';
  mayBeRead = '';
  mayBeShown = '';
  agrees = '';
  version = '';

  /** What was answered before. That somebody agrees is asked each time. */
  static of(kept: {
    answers: Answers | null;
    isRelative: boolean | null;
    mayBeRead: boolean | null;
    mayBeShown: boolean | null;
  }): AnswersForm {
    const choice = (value: boolean | null) => (value === null ? '' : value ? 'yes' : 'no');
    const { answers, isRelative, mayBeRead, mayBeShown } = kept;
    return Object.assign(new AnswersForm(), answers, {
      isRelative: answers ? choice(isRelative) : '',
      mayBeRead: answers ? choice(mayBeRead) : '',
      mayBeShown: answers ? choice(mayBeShown) : '',
    });
  }

  static calledOn(today: string): AnswersForm {
    const { day, month, year } = dateBoxes(today);
    return Object.assign(new AnswersForm(), { 'spokenOn-day': day, 'spokenOn-month': month, 'spokenOn-year': year });
  }

  get spokenOn(): DateBoxes {
    return { day: this['spokenOn-day'], month: this['spokenOn-month'], year: this['spokenOn-year'] };
  }

  get seenVersion(): number {
    return versionIn(this.version);
  }

  input(): AnswersInput {
    const { relation, knownFor, reliable, kind, careful, private: discreet, again, words } = this;
    return {
      relation,
      knownFor,
      reliable,
      kind,
      careful,
      private: discreet,
      again,
      words,
      isRelative: chosen(this.isRelative),
      mayBeRead: chosen(this.mayBeRead),
      mayBeShown: chosen(this.mayBeShown),
      agrees: this.agrees === 'yes',
    };
  }
}

export class DecisionForm {
  decision = '';
  why = '';
  version = '';
}

function chosen(text: string): boolean | null {
  return text === 'yes' ? true : text === 'no' ? false : null;
}
