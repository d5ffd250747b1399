import { empty, error, full, UNKNOWN_ID, wrongAddress, type States } from './page-state';

/** Files, ready answers, search, print, and how people hear of messages. */
export const ofMessagingAway: States = {
  'GET /messages/:id/files': [
    full('pa'),
    full('employer'),
    error('pa', {}, { press: 'Send the file' }),
    wrongAddress('newcomer', `/messages/${UNKNOWN_ID}/files`),
  ],
  'GET /messages/:id/print': [full('pa'), full('employer')],
  'GET /quick-replies': [empty('newcomer'), full('pa'), error('pa', { replies: 'x'.repeat(300) })],
  'GET /search-messages': [
    empty('newcomer'),
    error('pa', { words: '' }, { press: 'Find' }),
    full('pa', undefined, { send: { words: 'mornings' }, press: 'Find' }),
    empty('pa', undefined, { send: { words: 'nowhere to be found' }, press: 'Find' }),
  ],
  'GET /message-alerts': [full('pa'), full('employer'), error('pa', { quiet: 'own', from: 'late', until: '' })],
};
