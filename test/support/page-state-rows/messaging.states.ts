import { empty, error, full, UNKNOWN_ID, wrongAddress, type States } from './page-state';

/** What an employer and a PA write to each other. */
export const ofMessaging: States = {
  'GET /messages': [empty('newcomer'), empty('new employer'), full('pa'), full('employer')],
  'GET /messages/about/:applicationId': [full('pa')],
  'GET /messages/:id': [
    full('pa'),
    full('employer'),
    error('pa', { text: '' }, { press: 'Send' }),
    wrongAddress('newcomer', `/messages/${UNKNOWN_ID}`),
  ],
  'GET /messages/:id/:number': [
    full('pa'),
    error('pa', { text: '' }, { press: 'Save the change' }),
    wrongAddress('newcomer', `/messages/${UNKNOWN_ID}/1`),
  ],
  'GET /staff/people/:id/put-in-touch': [
    full('manager'),
    full('manager', undefined, { send: ({ people }) => ({ find: people.pa.email }), press: 'Find' }),
    full('manager', undefined, { send: { find: 'nobody@example.com' }, press: 'Find' }),
    error('manager', { find: ' ' }),
    error('manager', ({ people }) => ({ find: people.pa.email, deed: 'open' }), { press: 'Find' }),
    wrongAddress('manager', `/staff/people/${UNKNOWN_ID}/put-in-touch`),
  ],
  'GET /employer/ask/:profileId': [
    full('new employer'),
    error('new employer'),
    wrongAddress('employer', `/employer/ask/${UNKNOWN_ID}`),
  ],
  'GET /employer/asked': [empty('new employer'), full('employer')],
  'GET /pa/requests': [empty('newcomer'), full('pa')],
};
