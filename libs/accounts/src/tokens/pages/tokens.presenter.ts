import type { PageModel } from '@pa/web';
import { durationWords } from '../../sessions/duration-words';
import { dayAndTime, momentWords } from '../../sessions/moment-words';
import type { ListedToken } from '../own-tokens.repository';
import { TOKEN_DAYS } from '../own-tokens.service';
import { scopeWords } from '../token-scope';
import { tokensPaths } from '../tokens.paths';
import type { TokenForm } from './token.form';

const DAY = 86_400_000;
const BACK = { back: { href: tokensPaths.tokens, text: 'Back to your tokens' } };

/** The list: what each token may do, until when, and when it was last used. */
export function tokensModel(tokens: readonly ListedToken[], now: Date): PageModel {
  return {
    title: 'Tokens for programs',
    paths: tokensPaths,
    rows: tokens.map((token) => ({
      name: token.name ?? 'Signed in with email address and password',
      scopes: token.scopes?.map(scopeWords) ?? ['Everything you may do'],
      until: `Works until ${dayAndTime(token.expires_at)}`,
      used: token.last_used_at ? `Last used ${momentWords(token.last_used_at, now)}` : 'Not used yet',
      revokePath: tokensPaths.revoke(token.id),
    })),
  };
}

/** The form for a new token. */
export function newTokenModel(offered: readonly string[], form: TokenForm): PageModel {
  return {
    title: 'Make a token',
    values: form,
    action: tokensPaths.make,
    scopeOptions: offered.map((scope) => ({ value: scope, text: scopeWords(scope), hint: scope })),
    dayOptions: TOKEN_DAYS.map((days) => ({
      value: String(days),
      text: days === 365 ? '1 year' : durationWords(days * DAY),
    })),
    page: BACK,
  };
}

/** The one time that the token itself is shown. */
export function tokenMadeModel(token: string, { name, expires_at }: ListedToken): PageModel {
  return { title: 'Your token is ready', token, name, until: dayAndTime(expires_at), paths: tokensPaths, page: BACK };
}
