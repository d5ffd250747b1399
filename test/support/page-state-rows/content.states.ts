import { empty, error, full, UNKNOWN_ID, wrongAddress, type States } from './page-state';

const newOf = (kind: string) => `/staff/content/new?kind=${kind}`;

/** Help for everybody, and the desk where editors write it. */
export const ofContent: States = {
  'GET /help': [full('visitor'), full('pa', '/help?q=getting+ready'), empty('visitor', '/help?q=zebra')],
  'GET /help/questions': [full('visitor')],
  'GET /help/links': [full('visitor')],
  'GET /help/services': [full('visitor'), empty('employer', '/help/services?kind=advocacy')],
  'GET /help/dates': [full('visitor')],
  'GET /help/:slug': [full('visitor'), wrongAddress('visitor', '/help/no-such-page')],
  'GET /staff/content': [full('editor')],
  'GET /staff/content/new': [
    full('editor'),
    error('editor', { title: '' }),
    full('editor', newOf('service')),
    error('editor', { title: '', starts: 'early' }, { path: newOf('event') }),
    full('editor', newOf('link')),
  ],
  'GET /staff/content/:id': [
    full('editor'),
    full('auditor'),
    error('editor', { title: '' }),
    wrongAddress('editor', `/staff/content/${UNKNOWN_ID}`),
  ],
  'GET /staff/content/:id/editions/:edition': [full('editor')],
};
