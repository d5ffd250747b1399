import { dateWords, listWords } from '@pa/web';
import type { PublicPaProfile } from '../public-pa-profile';
import { taxonomies } from '../taxonomies';
import { inLine, labelLine, labelsOf } from './choices';
import { poundsText } from './forms/section-form';

/** One line of "Practical things". */
export interface PracticalRow {
  readonly key: string;
  readonly value: string;
}

/** What one wants to know before a first talk. A question without an answer has no line. */
export function practicalRows(profile: PublicPaProfile): PracticalRow[] {
  const rows: PracticalRow[] = [
    { key: 'Looking for work', value: statusWords(profile) },
    { key: 'Pay wanted', value: payWords(profile) },
    { key: 'Ways of working', value: labelLine('employment', profile.employment) },
    { key: 'Short notice', value: noticeWords(profile) },
    { key: 'Gets around by', value: travelWords(profile) },
    { key: 'Languages', value: languageWords(profile) },
    { key: 'Other ways of talking', value: labelsOf('communicationMethods', profile.communicationMethods).join(', ') },
    { key: 'Likes', value: labelLine('interests', profile.interests) },
    { key: 'Cannot work with', value: labelLine('environmentLimits', profile.environmentLimits) },
  ];
  return rows.filter(({ value }) => value !== '');
}

function statusWords({ searchStatus, earliestStart }: PublicPaProfile): string {
  if (searchStatus === 'from-a-date' && earliestStart) return `Available from ${dateWords(earliestStart)}`;
  return labelsOf('searchStatus', [searchStatus]).join('');
}

function payWords({ hourlyRatePence }: PublicPaProfile): string {
  return hourlyRatePence === null ? '' : `From £${poundsText(hourlyRatePence)} an hour`;
}

function noticeWords({ shortNotice, shortNoticeHours }: PublicPaProfile): string {
  if (!shortNotice) return '';
  if (shortNoticeHours === null) return 'Yes';
  return `Yes, when asked ${shortNoticeHours} ${shortNoticeHours === 1 ? 'hour' : 'hours'} before`;
}

function travelWords({ travelModes, travelMiles }: PublicPaProfile): string {
  const limit = travelMiles > 0 ? `up to ${travelMiles} ${travelMiles === 1 ? 'mile' : 'miles'}` : '';
  const modes = inLine(labelsOf('travelModes', travelModes));
  return [listWords(modes, 'or'), limit].filter((words) => words !== '').join(', ');
}

function languageWords({ languages }: PublicPaProfile): string {
  const levels = new Map(taxonomies.languageLevels.map(({ key, label }): [string, string] => [key, label]));
  return languages
    .map(({ language, level }) => {
      const name = labelsOf('languages', [language]).join('');
      return `${name} (${levels.get(level)?.toLowerCase() ?? ''})`;
    })
    .join(', ');
}
