import type { Needs } from '@pa/accounts';
import type { EmployerDetails } from './employer-details';

/** What an employer's own page asks of how we talk to them. */
type Answers = Pick<EmployerDetails, 'communicationNeeds' | 'otherLanguage'>;

/**
 * How we talk to somebody is kept once, in accounts, for everyone. An employer's page asks the few things that matter most
 * and reads and writes them there; what else was recorded stays as it is.
 */
export function answersOf({ contactBy, formats, language, interpreter }: Needs): Answers {
  const asked: ReadonlyArray<readonly [key: string, isSo: boolean]> = [
    ['large-print', formats.includes('large-print')],
    ['easy-read', formats.includes('easy-read')],
    ['phone', contactBy.includes('phone')],
    ['letter', contactBy.includes('letter')],
    ['bsl', interpreter === 'bsl'],
    ['other-language', language !== ''],
  ];
  return { communicationNeeds: asked.filter(([, isSo]) => isSo).map(([key]) => key), otherLanguage: language };
}

/** The needs with these answers in them. */
export function withAnswers(needs: Needs, { communicationNeeds, otherLanguage }: Answers): Needs {
  const has = (key: string) => communicationNeeds.includes(key);
  const put = <K extends string>(list: readonly K[], key: K): K[] => [
    ...list.filter((one) => one !== key),
    ...(has(key) ? [key] : []),
  ];
  const withoutBsl = needs.interpreter === 'bsl' ? 'none' : needs.interpreter;
  return {
    ...needs,
    contactBy: put(put(needs.contactBy, 'phone'), 'letter'),
    formats: put(put(needs.formats, 'large-print'), 'easy-read'),
    interpreter: has('bsl') ? 'bsl' : withoutBsl,
    language: has('other-language') ? otherLanguage : '',
  };
}
