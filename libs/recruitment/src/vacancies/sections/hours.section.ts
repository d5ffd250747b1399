import { isNeedSpan, MOST_SPANS } from '@pa/matching';
import { weekColumns, type WeekSpan } from '@pa/register';
import type { AdvertSection } from './section';

export interface Hours {
  readonly hours: readonly WeekSpan[];
}

/** When the PA is needed: a usual week. It may stay empty for a live-in job; otherwise the checker advises. */
export const hours: AdvertSection<Hours> = {
  title: 'Hours',
  fields: ['hours'],

  problems: ({ hours: spans }) => {
    if (spans.length > MOST_SPANS) return [{ field: 'hours', message: `Choose ${MOST_SPANS} times or fewer.` }];
    if (spans.every(isWeekSpan)) return [];
    return [{ field: 'hours', message: 'Each time needs a day, and a start and an end in half-hours.' }];
  },

  columns: ({ hours: spans }) => ({ hours: weekColumns(spans).week }),

  read: ({ hours: spans }) => ({ hours: spans }),

  missing: () => [],
};

function isWeekSpan(span: WeekSpan): boolean {
  return isNeedSpan(span) && ['every', 'a', 'b'].includes(span.weeks) && typeof span.termTimeOnly === 'boolean';
}
