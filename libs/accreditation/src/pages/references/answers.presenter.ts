import {
  AGAIN,
  AGAIN_WORDS,
  KNOWN_FOR,
  KNOWN_FOR_WORDS,
  LONGEST_WORDS,
  QUALITIES,
  QUALITY_QUESTIONS,
  SCALE,
  SCALE_WORDS,
  TOLD_AGAIN_WORDS,
  TOLD_QUALITY_WORDS,
  TOLD_SCALE_WORDS,
  type Answers,
} from '../../references/answers';
import { REFEREE_RELATION_WORDS, RELATIONS, TOLD_RELATION_WORDS } from '../../references/reference';
import type { AnswersForm } from './reference.forms';

const YES_OR_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
];

const options = <Key extends string>(keys: readonly Key[], words: Readonly<Record<Key, string>>) =>
  keys.map((value) => ({ value, text: words[value] }));

/** The questions of the form, filled in as far as they are. */
export function questionsOf(form: AnswersForm, paName: string) {
  return {
    paName,
    values: form,
    relations: options(RELATIONS, REFEREE_RELATION_WORDS),
    knownFors: options(KNOWN_FOR, KNOWN_FOR_WORDS),
    qualities: QUALITIES.map((name) => ({ name, label: QUALITY_QUESTIONS[name], value: form[name] })),
    scale: options(SCALE, SCALE_WORDS),
    agains: options(AGAIN, AGAIN_WORDS),
    yesOrNo: YES_OR_NO,
    longest: LONGEST_WORDS,
  };
}

/** Answers in words, one row each, as somebody else than their writer reads them. */
export function answerRows(answers: Answers) {
  const row = (key: string, value: string) => ({ key, value });
  return [
    row('How they know each other', TOLD_RELATION_WORDS[answers.relation]),
    row('For how long', KNOWN_FOR_WORDS[answers.knownFor]),
    ...QUALITIES.map((name) => row(TOLD_QUALITY_WORDS[name], TOLD_SCALE_WORDS[answers[name]])),
    row('They would have the PA work for them again', TOLD_AGAIN_WORDS[answers.again]),
    row('In their words', answers.words || 'Nothing was written here'),
  ];
}
