/** A note to staff. */
export class NoteForm {
  words = '';
  answerBy = '';
}

/** What staff do with it. */
export class AnswerForm {
  deed = '';
  answer = '';
}
