import { problemOf } from '@pa/web';
import type { LiveError } from './protocol';

const AWAY_CODES = /^(ECONN|EPIPE|ETIMEDOUT|08|53|57)/;
const AWAY_WORDS = /connection (terminated|timeout|ended)|timeout (exceeded )?when trying to connect|not queryable/i;

const AWAY: LiveError = {
  code: 'unavailable',
  title: 'Not just now',
  detail: 'We cannot keep messages just now. We try again by ourselves.',
};

/** The same words as on a page or the API. A database that is away is no fault of the message: it may be sent again. */
export function liveErrorOf(error: unknown): LiveError {
  if (isDatabaseAway(error)) return AWAY;
  const { code, title, detail, errors = [] } = problemOf(error);
  return { code, title, detail: errors.length > 0 ? errors.map(({ message }) => message).join(' ') : detail };
}

function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return AWAY_CODES.test(code) || AWAY_WORDS.test(error.message);
}
