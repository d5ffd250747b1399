import type { Ids } from '../peopled';
import { everyone, named, secret, type RouteRow, type Who } from './row';

const SEE: Who = ['editor', 'manager', 'auditor'];
const EDIT: Who = ['editor', 'manager'];
const NEXT_YEAR = String(new Date().getUTCFullYear() + 1);
const REVIEW = { 'reviewOn-day': '1', 'reviewOn-month': '3', 'reviewOn-year': NEXT_YEAR };
const REVIEW_API = { reviewOn: `${NEXT_YEAR}-03-01` };
const WORDS = { title: 'Other words', summary: 'What is new.', body: 'New words.', topic: 'checks' };

const see = (path: (ids: Ids) => string) => named(SEE, path, 'register');

/** A deed of editors with a body with which it would be done. */
function desk(path: (ids: Ids) => string, body?: object): RouteRow {
  return { who: EDIT, path, whose: 'register', naming: (ids) => ({ path: path(ids), ...(body && { body }) }) };
}

const page = (rest: string) => (ids: Ids) => `/staff/content/${ids.contentId}${rest}`;
const api = (rest: string) => (ids: Ids) => `/api/v1/content/${ids.contentId}${rest}`;

/** Help for everybody, and the desk where editors write it. */
export const ofContent: Record<string, RouteRow> = {
  'GET /help': everyone,
  'GET /help/questions': everyone,
  'GET /help/links': everyone,
  'GET /help/services': everyone,
  'GET /help/dates': everyone,
  'GET /help/:slug': secret(({ contentSlug }) => `/help/${contentSlug}`),
  'GET /api/v1/help': everyone,
  'GET /api/v1/help/:slug': secret(({ contentSlug }) => `/api/v1/help/${contentSlug}`),
  'GET /staff/content': { who: SEE },
  'GET /staff/content/new': { who: EDIT },
  'POST /staff/content/new': { who: EDIT },
  'GET /staff/content/:id': see(page('')),
  'POST /staff/content/:id': desk(page(''), { ...WORDS, edition: '2' }),
  'GET /staff/content/:id/editions/:edition': see(page('/editions/1')),
  'POST /staff/content/:id/publish': desk(page('/publish'), { ...REVIEW, edition: '2' }),
  'POST /staff/content/:id/checked': desk(page('/checked'), REVIEW),
  'POST /staff/content/:id/withdraw': desk(page('/withdraw')),
  'POST /staff/content/:id/restore': desk(page('/restore'), { edition: '2', restored: '1' }),
  'GET /api/v1/content': { who: SEE },
  'POST /api/v1/content': { who: EDIT },
  'GET /api/v1/content/:id': see(api('')),
  'PUT /api/v1/content/:id': desk(api(''), { ...WORDS, details: {}, after: 2 }),
  'GET /api/v1/content/:id/editions/:edition': see(api('/editions/1')),
  'POST /api/v1/content/:id/restorations': desk(api('/restorations'), { after: 2, edition: 1 }),
  'PUT /api/v1/content/:id/publication': desk(api('/publication'), { ...REVIEW_API, edition: 2 }),
  'DELETE /api/v1/content/:id/publication': desk(api('/publication')),
  'POST /api/v1/content/:id/checks': desk(api('/checks'), REVIEW_API),
};
