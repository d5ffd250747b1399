import { empty, error, full, wrongAddress, type States } from './page-state';

/** Jobs that PAs look for and keep. */
export const ofSearchJobs: States = {
  'GET /jobs': [
    full('visitor'),
    full('pa', '/jobs?near=CH1&radiusMiles=20&minPay=&employment=&neverTasks='),
    empty('pa', '/jobs?near=CH1&radiusMiles=1&minPay=900'),
    wrongAddress('visitor', '/jobs?page=40'),
    wrongAddress('visitor', '/jobs?near=Nowhereatall'),
  ],
  'GET /jobs/hours': [empty('visitor'), full('pa'), error('visitor', {}, { press: 'Add this time' })],
  'GET /jobs/saved': [empty('newcomer'), full('pa')],
};
