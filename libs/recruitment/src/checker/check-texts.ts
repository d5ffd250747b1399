import { saidOfCondition, saidOfProtected, SAID, type Said } from './finding-words';
import { findConditions } from './find-conditions';
import { findLinks, findMail } from './find-mail-and-links';
import { findPhones } from './find-phones';
import { findAddresses, findPostcodes } from './find-places';
import { findProtected, findProtectedQuestions } from './find-protected';
import { findConvictionQuestions, findHealthQuestions, findSexQuestions } from './find-question-faults';
import { findSurnames } from './find-surnames';
import type { AdvertField, AdvertToCheck, Finding, FindingCode } from './finding';
import type { Hit } from './hit';
import { NormalisedText } from './normalise';

/** Fields in which people write in their own words. */
export const TEXT_FIELDS = [
  'title',
  'about',
  'whoWanted',
  'sexReason',
  'payWords',
  'howToApply',
  'checksWhy',
] as const satisfies readonly AdvertField[];

/** A text and where it stands. A question asks people something; other texts tell them something. */
export interface FieldText {
  readonly field: AdvertField;
  readonly text: string;
  readonly isQuestion: boolean;
}

/** Every text of an advert, in the order of its pages. What to say when applying may ask as well as tell. */
export function textsOf(advert: AdvertToCheck): FieldText[] {
  const told = TEXT_FIELDS.map((field) => ({ field, text: advert[field], isQuestion: field === 'howToApply' }));
  const asked = advert.questions.map(({ id, text }) => ({
    field: `questions.${id}` as const,
    text,
    isQuestion: true,
  }));
  return [...told, ...asked];
}

const SEX_ASKED: Said = {
  severity: 'blocks',
  why: 'You may ask for a woman or a man only when the tasks need it (Equality Act 2010, Schedule 9), and not in a question.',
  how: 'Take this out. If the tasks need a woman or a man, choose that under “Who you want” and say why.',
};

/** What is wrong with the words of one text. */
export function checkText({ field, text, isQuestion }: FieldText): Finding[] {
  const read = new NormalisedText(text);
  const finding = (code: FindingCode, { start, end }: Hit, said: Said): Finding => ({
    code,
    field,
    ...said,
    quote: read.quote(start, end),
  });
  const same = (code: keyof typeof SAID, hits: readonly Hit[]) => hits.map((hit) => finding(code, hit, SAID[code]));
  const health = isQuestion ? findHealthQuestions(read.letters) : [];
  const conditions = outside(findConditions(read), health);
  const protectedHits = outside((isQuestion ? findProtectedQuestions : findProtected)(read.letters), health);
  return [
    ...contacts(read).flatMap(({ code, hits }) => same(code, hits)),
    ...conditions.map((hit) => finding('diagnosis', hit, saidOfCondition(hit.isSomebodys))),
    ...protectedHits.map((hit) => finding('protected-term', hit, saidOfProtected(hit.kind, isQuestion))),
    ...same('question-health', health),
    ...(isQuestion ? same('question-convictions', findConvictionQuestions(read.letters)) : []),
    ...(isQuestion && field !== 'howToApply'
      ? findSexQuestions(read.letters).map((hit) => finding('sex-without-reason', hit, SEX_ASKED))
      : []),
  ];
}

/** One thing is said of a question about health, and not also that it names a condition. */
function outside<T extends Hit>(hits: readonly T[], others: readonly Hit[]): T[] {
  return hits.filter(({ start, end }) => !others.some((other) => start < other.end && other.start < end));
}

/** How to reach someone, or where they live. */
function contacts(read: NormalisedText): { code: keyof typeof SAID; hits: Hit[] }[] {
  return [
    { code: 'phone', hits: findPhones(read.lower) },
    { code: 'email', hits: findMail(read.lower) },
    { code: 'link', hits: findLinks(read.lower) },
    { code: 'address', hits: findAddresses(read) },
    { code: 'postcode', hits: findPostcodes(read) },
    { code: 'surname', hits: findSurnames(read.plain) },
  ];
}
