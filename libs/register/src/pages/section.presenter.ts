import { readForm, type FieldError, type PageModel } from '@pa/web';
import type { OwnPaProfile } from '../own-pa-profile';
import { PROFILE_PARTS, type ProfilePart } from '../pa-profile-progress';
import { registerPaths } from '../register.paths';
import { sections, type SectionKey, type SectionValues } from '../sections';
import type { SectionForm } from './forms/section-form';
import { sectionPages } from './section-pages';

/** The page of a section: its form as it is to be shown, and what stands around it. */
export function sectionModel(
  key: SectionKey,
  shown: { readonly form: object; readonly isFirstTime: boolean },
): PageModel {
  return {
    title: sections[key].title,
    page: { back: { href: registerPaths.profile, text: 'Your profile' } },
    values: shown.form,
    choices: sectionPages[key].choices,
    part: partNumber(key),
    isFirstTime: shown.isFirstTime,
  };
}

/** The form of a section, filled with the answers that are kept. */
export function filledForm<Key extends SectionKey>(key: Key, kept: SectionValues): SectionForm<SectionValues[Key]> {
  return sectionPages[key].Form.of(kept[key]);
}

/** The form of a section as it was posted. */
export function readSectionForm<Key extends SectionKey>(key: Key, body: unknown): SectionForm<SectionValues[Key]> {
  return readForm(sectionPages[key].Form, body).form;
}

/** Where a part stands among all of them, while a profile is first filled in. */
export function partNumber(part: ProfilePart): { number: number; total: number; percent: string } {
  const number = PROFILE_PARTS.indexOf(part) + 1;
  return { number, total: PROFILE_PARTS.length, percent: ((number / PROFILE_PARTS.length) * 100).toFixed(1) };
}

/** Whether pages follow each other: a profile that was sent in is changed page by page instead. */
export function isFirstTime({ state }: Pick<OwnPaProfile, 'state'>): boolean {
  return state === 'draft';
}

/** The page after a part; the last one leads back to the profile. */
export function pathAfter(part: ProfilePart): string {
  const next = PROFILE_PARTS[PROFILE_PARTS.indexOf(part) + 1];
  return next ? registerPaths.part(next) : registerPaths.profile;
}

/** Problems of a section beside the fields of its page. */
export function placed(key: SectionKey, errors: readonly FieldError[]): FieldError[] {
  const { fields = {} } = sectionPages[key];
  return errors.map(({ field, text }) => ({ field: fields[field] ?? field, text }));
}
