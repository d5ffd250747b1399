import { dateWords } from '@pa/web';
import { localDay } from '../../local-day';
import type { Hide, HideWay, ValueWay } from '../hide';

const WAY_WORDS: Readonly<Record<HideWay, string>> = {
  person: 'Someone you met here',
  view: 'From who looked at you',
  name: 'Everyone with this name',
  email: 'Whoever has this email address',
  telephone: 'Whoever has this telephone number',
};

export const WAY_OPTIONS: ReadonlyArray<{ value: ValueWay; text: string; hint: string }> = [
  { value: 'name', text: 'Their first and last name', hint: 'Everyone with exactly this name is hidden from you.' },
  { value: 'email', text: 'Their email address', hint: 'The one they use here.' },
  { value: 'telephone', text: 'Their telephone number', hint: 'The one they gave us.' },
];

/** One line of the list on the page. */
export interface HideItem {
  readonly id: string;
  readonly text: string;
  readonly note: string;
}

export function hideItem(hide: Hide): HideItem {
  const by = hide.byStaff ? ', written down by us' : '';
  return {
    id: hide.id,
    text: hide.words,
    note: `${WAY_WORDS[hide.way]}. Since ${dateWords(localDay(hide.createdAt))}${by}`,
  };
}
