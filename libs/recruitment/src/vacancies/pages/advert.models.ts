import type { Licensee } from '@pa/platform';
import { dayOf } from '@pa/register';
import { countWords, dateWords, paginate, type FieldError, type PageModel } from '@pa/web';
import { recruitmentPaths } from '../../recruitment.paths';
import { OWN_PAGE_SIZE, type OwnVacancyList } from '../own-vacancies.service';
import type { OwnVacancy } from '../own-vacancy';
import { isAdvertPart } from '../sections';
import { LONGEST_ANSWER } from '../vacancy-moves.service';
import type { VacancyEntity } from '../vacancy.entity';
import { mainActs, otherActs } from './advert-acts';
import type { AdvertView } from './advert.presenter';
import { decisionWords, isReady, newWordsStatus, stateTag, statusOf } from './advert-status';
import { findingViews, openFindings } from './findings.presenter';

/** An employer's own adverts. */
export function listModel({ rows, total, page }: OwnVacancyList): PageModel {
  const { vacancies } = recruitmentPaths;
  return {
    title: page > 1 ? `Your adverts, page ${page}` : 'Your adverts',
    items: rows.map(listItem),
    newHref: recruitmentPaths.newVacancy,
    pages: paginate({
      page,
      pageSize: OWN_PAGE_SIZE,
      total,
      words: ['advert', 'adverts'],
      href: (number) => (number > 1 ? `${vacancies}?page=${number}` : vacancies),
    }),
  };
}

function listItem(vacancy: VacancyEntity): object {
  return {
    text: titleOf(vacancy),
    href: recruitmentPaths.vacancy(vacancy.id),
    hint: listHint(vacancy),
    state: stateTag(vacancy.state),
  };
}

function listHint({ state, closesOn, updatedAt }: VacancyEntity): string {
  if (state === 'published' && closesOn) return `Closes on ${dateWords(closesOn)}`;
  return `Last changed on ${dayOf(updatedAt)}`;
}

/** What an advert is called before it has a title. */
export function titleOf({ title }: { readonly title: string }): string {
  return title === '' ? 'Advert without a title' : title;
}

/** Where a new advert begins: from nothing, or from an earlier one. */
export function beginModel({ rows }: OwnVacancyList, values: { copyFrom: string; id: string }): PageModel {
  return {
    title: 'Write an advert',
    page: { back: { href: recruitmentPaths.vacancies, text: 'Your adverts' } },
    earlier: [
      { value: '', text: 'No, start with an empty one' },
      ...rows.map((vacancy) => ({
        value: vacancy.id,
        text: titleOf(vacancy),
        hint: `Last changed on ${dayOf(vacancy.updatedAt)}`,
      })),
    ],
    hasEarlier: rows.length > 0,
    values,
  };
}

/** One advert of one's own: how it stands, its parts, what the checker says and what can be done. */
export function advertModel(own: OwnVacancy): PageModel {
  const { parts, doneCount } = own.progress;
  const canEdit = !['filled', 'closed', 'expired'].includes(own.state);
  return {
    title: titleOf(own),
    page: { back: { href: recruitmentPaths.vacancies, text: 'Your adverts' } },
    status: statusOf(own),
    newWords: newWordsStatus(own),
    mainActs: mainActs(own),
    partItems: canEdit ? parts.map((part) => partItem(own, part)) : [],
    done: `${doneCount} of ${parts.length} parts done`,
    findings: canEdit ? findingViews(own.id, own.findings) : [],
    adviceHref: recruitmentPaths.deed(own.id, 'advice'),
    previewHref: recruitmentPaths.deed(own.id, 'preview'),
    applications: own.publishedAt ? countWords(own.applications, 'PA has applied', 'PAs have applied') : '',
    applicationsHref: recruitmentPaths.applications(own.id),
    otherActs: otherActs(own),
  };
}

type Part = OwnVacancy['progress']['parts'][number];

function partItem(own: OwnVacancy, { part, title, isDone, missing }: Part): object {
  const href = recruitmentPaths.section(own.id, part);
  const [first] = openFindings(own.findings, part);
  if (first?.severity === 'blocks')
    return { text: title, href, hint: 'Something has to change here.', state: { kind: 'bad', text: 'Please change' } };
  if (!isDone) {
    const hint = missing[0]?.message ?? 'You can leave this out. It helps PAs choose.';
    return { text: title, href, hint, state: { kind: 'plain', icon: 'pencil', text: 'Not yet' } };
  }
  const advice = first ? { hint: 'We noticed something to think about.' } : {};
  return { text: title, href, ...advice, state: { kind: 'good', text: 'Done' } };
}

/** The page before an advert is sent in: what is missing or has to change, or what will happen; and room for an answer. */
export function sendModel(
  own: OwnVacancy,
  { policies }: Pick<Licensee, 'policies'>,
  { answer = '', errors = [] as readonly FieldError[] } = {},
): PageModel {
  const isAnswer = own.lastDecision !== null && own.lastDecision.decision !== 'approved';
  const blocking = own.findings.filter(({ severity }) => severity === 'blocks');
  return {
    title: isReady(own) ? 'Send your advert' : 'Your advert is not ready yet',
    page: { back: { href: recruitmentPaths.vacancy(own.id), text: 'Your advert' } },
    missing: own.progress.parts.flatMap(({ part, missing }) =>
      missing.map(({ message }) => ({ text: message, href: recruitmentPaths.section(own.id, part) })),
    ),
    blocking: findingViews(own.id, blocking),
    advice: findingViews(
      own.id,
      openFindings(own.findings).filter(({ severity }) => severity === 'advises'),
    ),
    adviceHref: recruitmentPaths.deed(own.id, 'advice'),
    canSend: own.deeds.includes('submit'),
    isReady: isReady(own),
    isAnswer,
    mustAnswer: own.state === 'removed',
    decision: isAnswer ? decisionWords(own.lastDecision) : null,
    whatHappens:
      policies.moderation === 'after' && !isAnswer
        ? 'PAs can see it at once. We also read each new advert. If something has to change, we tell you.'
        : 'We read it first, and email you when we have. Then PAs can see it.',
    previewHref: recruitmentPaths.deed(own.id, 'preview'),
    advertHref: recruitmentPaths.vacancy(own.id),
    answer,
    longestAnswer: LONGEST_ANSWER,
    errors: errors.map((error) => ledTo(own.id, error)),
  };
}

/** What is missing or has to change is on another page: the summary leads there. */
function ledTo(id: string, error: FieldError): FieldError {
  return isAdvertPart(error.field) ? { ...error, href: recruitmentPaths.section(id, error.field) } : error;
}

/** An advert as PAs see it, shown to its owner. */
export function previewModel(own: OwnVacancy, advert: AdvertView): PageModel {
  return {
    title: titleOf(own),
    page: { back: { href: recruitmentPaths.vacancy(own.id), text: 'Your advert' } },
    advert,
    lead: own.isOpen && !own.wordsWait ? 'This is how PAs see your advert.' : 'This is how PAs will see your advert.',
    canSend: own.deeds.includes('submit'),
    sendHref: recruitmentPaths.deed(own.id, 'send'),
    advertHref: recruitmentPaths.vacancy(own.id),
  };
}

/** Before an advert is closed for good. */
export function closeModel(own: OwnVacancy): PageModel {
  const whys = [
    { value: 'filled', text: 'I found somebody' },
    { value: 'closed', text: 'I do not need anybody any more' },
  ];
  return {
    title: 'Close your advert',
    page: { back: { href: recruitmentPaths.vacancy(own.id), text: 'Your advert' } },
    whys: own.deeds.includes('fill') ? whys : whys.slice(1),
    advertTitle: titleOf(own),
  };
}

/** Before a draft is thrown away. */
export function deleteModel(own: OwnVacancy): PageModel {
  const back = recruitmentPaths.vacancy(own.id);
  return {
    title: 'Delete this draft?',
    page: { back: { href: back, text: 'Your advert' } },
    cancelHref: back,
    advertTitle: titleOf(own),
  };
}
