import { dateBoxes, durationWords, type DateBoxes, type PageModel } from '@pa/web';
import { recruitmentPaths as paths } from '../../recruitment.paths';
import type { VacancyEntity } from '../../vacancies/vacancy.entity';
import { labelWords } from '../advert-facts';
import { INTERVIEW_MINUTES, INTERVIEW_WAYS } from '../interview';
import { LONGEST_OFFER_WORDS, type GivenOffer } from '../offer-terms';
import type { SeenApplication } from '../vacancy-applications.service';
import { TIME_LINES } from './application.forms';
import { jobRows } from './own-applications.presenter';

interface Seen {
  readonly vacancy: VacancyEntity;
  readonly application: SeenApplication;
}

/** What was typed, shown again as it was. */
function typed(body: unknown, name: string): string {
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : '';
}

function typedDate(body: unknown, name: string): DateBoxes {
  const box = (part: string): string => typed(body, `${name}-${part}`);
  return { day: box('day'), month: box('month'), year: box('year') };
}

export function interviewModel({ vacancy, application }: Seen, body: unknown): PageModel {
  return {
    title: `Offer times to ${application.name}`,
    page: { back: { href: paths.application(vacancy.id, application.id), text: application.name } },
    ways: Object.entries(INTERVIEW_WAYS).map(([value, text]) => ({ value, text })),
    lengths: INTERVIEW_MINUTES.map((minutes) => ({ value: String(minutes), text: durationWords(minutes) })),
    values: {
      way: typed(body, 'way'),
      place: typed(body, 'place'),
      minutes: typed(body, 'minutes') || '45',
    },
    lines: TIME_LINES.map((line) => ({
      number: line,
      date: typedDate(body, `date${line}`),
      time: typed(body, `time${line}`),
    })),
  };
}

/** `given` is null when the form is opened: then it begins with what the advert says. */
export function offerModel(
  { vacancy, application }: Seen,
  sent: { readonly given: GivenOffer; readonly body: unknown } | null,
): PageModel {
  const pay = vacancy.payPence === null ? '' : (vacancy.payPence / 100).toFixed(2);
  return {
    title: `Offer the job to ${application.name}`,
    page: { back: { href: paths.application(vacancy.id, application.id), text: application.name } },
    rows: jobRows(vacancy),
    longest: LONGEST_OFFER_WORDS,
    checks: vacancy.checks.map((key) => ({ value: key, text: labelWords('checks', [key]) })),
    values: sent
      ? { ...sent.given, startsOn: typedDate(sent.body, 'startsOn') }
      : { startsOn: dateBoxes(vacancy.startsOn), pay, hoursWords: '', checks: vacancy.checks, conditions: '' },
  };
}
