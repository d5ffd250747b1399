import type { Ids } from '../peopled';
import { named, type RouteRow, type Who } from './row';

const EITHER: Who = ['pa', 'employer'];
const MARK = '0b0e7d1c-5d5f-4a57-9d0a-6f3a0f1d2c3c';

const page = (rest: string) => (ids: Ids) => `/messages/${ids.conversationId}${rest}`;
const file = (ids: Ids) => `/messages/${ids.conversationId}/files/${ids.messageFileId}`;
const api = (rest: string) => (ids: Ids) => `/api/v1/conversations/${ids.conversationId}${rest}`;
const fileApi = (rest: string) => (ids: Ids) =>
  `/api/v1/conversations/${ids.conversationId}/files/${ids.messageFileId}${rest}`;

function deed(path: (ids: Ids) => string, body: object): RouteRow {
  return { who: EITHER, path, whose: 'person', naming: (ids) => ({ path: path(ids), body }) };
}

/** Files, drafts, ready answers, search, print, and how people hear of messages. */
export const ofMessagingAway: Record<string, RouteRow> = {
  'GET /messages/:id/files': named(EITHER, page('/files'), 'person'),
  'POST /messages/:id/files': deed(page('/files'), { clientId: MARK }),
  'GET /messages/:id/files/:fileId': named(EITHER, file, 'person'),
  'POST /messages/:id/draft': deed(page('/draft'), { text: 'Half a' }),
  'GET /messages/:id/print': named(EITHER, page('/print'), 'person'),
  'GET /messages/:id/messages.txt': named(EITHER, page('/messages.txt'), 'person'),
  'GET /messages/:id/messages.pdf': named(EITHER, page('/messages.pdf'), 'person'),
  'GET /quick-replies': { who: EITHER },
  'POST /quick-replies': { who: EITHER },
  'GET /search-messages': { who: EITHER },
  'POST /search-messages': { who: EITHER },
  'GET /message-alerts': { who: EITHER },
  'POST /message-alerts': { who: EITHER },
  'GET /api/v1/conversations/:id/files': named(EITHER, api('/files'), 'person'),
  'POST /api/v1/conversations/:id/files': deed(api('/files'), { clientId: MARK }),
  'GET /api/v1/conversations/:id/files/:fileId': named(EITHER, fileApi(''), 'person'),
  'GET /api/v1/conversations/:id/files/:fileId/content': named(EITHER, fileApi('/content'), 'person'),
  'GET /api/v1/conversations/:id/draft': named(EITHER, api('/draft'), 'person'),
  'PUT /api/v1/conversations/:id/draft': deed(api('/draft'), { text: 'Half a' }),
  'GET /api/v1/conversations/:id/transcript': named(EITHER, api('/transcript'), 'person'),
  'GET /api/v1/me/quick-replies': { who: EITHER },
  'PUT /api/v1/me/quick-replies': { who: EITHER },
  'POST /api/v1/me/message-searches': { who: EITHER },
  'GET /api/v1/me/message-alerts': { who: EITHER },
  'PUT /api/v1/me/message-alerts': { who: EITHER },
};

/** Whoever acts for an employer and may write messages does all of it; how one hears of them nobody chooses for another. */
export const AWAY_OPEN_TO_ACTING: readonly string[] = Object.keys(ofMessagingAway).filter(
  (route) => !route.includes('message-alerts'),
);
