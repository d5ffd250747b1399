import type { SectionForm } from '@pa/register';
import { readForm, type FieldError, type PageModel } from '@pa/web';
import { recruitmentPaths } from '../../recruitment.paths';
import type { OwnVacancy } from '../own-vacancy';
import { ADVERT_PARTS, advertSections, type AdvertPart, type AdvertValues } from '../sections';
import { findingViews } from './findings.presenter';
import { advertPages, type FormPart } from './section-pages';

/** The page of a part: its form as it is to be shown, what the checker says of it, and what stands around it. */
export function sectionModel(own: OwnVacancy, part: AdvertPart, form?: object): PageModel {
  return {
    title: advertSections[part].title,
    page: { back: { href: recruitmentPaths.vacancy(own.id), text: 'Your advert' } },
    values: form,
    choices: part === 'hours' ? {} : advertPages[part].choices,
    part: partNumber(part),
    isFirstTime: isFirstTime(own),
    isShown: own.state === 'published' || own.state === 'paused',
    findings: findingViews(own.id, own.findings, part),
    adviceHref: recruitmentPaths.deed(own.id, 'advice'),
    onHref: pathAfter(own.id, part),
    placeOfProfileHref: recruitmentPaths.deed(own.id, 'place-of-profile'),
  };
}

/** The form of a part, filled with the answers that are kept. */
export function filledForm<Part extends FormPart>(part: Part, kept: AdvertValues): SectionForm<AdvertValues[Part]> {
  return advertPages[part].Form.of(kept[part]);
}

/** The form of a part as it was posted. */
export function readSectionForm<Part extends FormPart>(part: Part, body: unknown): SectionForm<AdvertValues[Part]> {
  return readForm(advertPages[part].Form, body).form;
}

/** Whether pages follow each other: an advert that was sent in is changed part by part instead. */
export function isFirstTime({ state }: Pick<OwnVacancy, 'state'>): boolean {
  return state === 'draft';
}

/** The page after a part; the last one leads back to the advert. */
export function pathAfter(id: string, part: AdvertPart): string {
  const next = ADVERT_PARTS[ADVERT_PARTS.indexOf(part) + 1];
  return next ? recruitmentPaths.section(id, next) : recruitmentPaths.vacancy(id);
}

/** Where a part stands among all of them, while an advert is first written. */
export function partNumber(part: AdvertPart): { number: number; total: number; percent: string } {
  const number = ADVERT_PARTS.indexOf(part) + 1;
  return { number, total: ADVERT_PARTS.length, percent: ((number / ADVERT_PARTS.length) * 100).toFixed(1) };
}

/** Problems of a part beside the fields of its page. */
export function placed(part: FormPart, errors: readonly FieldError[]): FieldError[] {
  const { fields = {} } = advertPages[part];
  return errors.map(({ field, text }) => ({ field: fields[field] ?? field, text }));
}
