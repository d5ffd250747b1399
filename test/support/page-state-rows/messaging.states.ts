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
  'GET /employer/ask/:profileId': [
    full('new employer'),
    error('new employer'),
    wrongAddress('employer', `/employer/ask/${UNKNOWN_ID}`),
  ],
  'GET /employer/asked': [empty('new employer'), full('employer')],
  'GET /pa/requests': [empty('newcomer'), full('pa')],
};
