import { NOT_LOOKED } from '../seen';

/** A note to staff. */
export class NoteForm {
  words = '';
  answerBy = '';
}

/** What staff do with it. */
export class AnswerForm {
  deed = '';
  answer = '';
  /** When it was answered last, as staff saw it. */
  seen = NOT_LOOKED;
}
