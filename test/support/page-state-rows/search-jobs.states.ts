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
  'GET /jobs/bundles': [
    full('visitor'),
    empty('pa', '/jobs/bundles?near=CH1&radiusMiles=1&minPay=900'),
    wrongAddress('visitor', '/jobs/bundles?hoursMin=20&hoursMax=10'),
  ],
  'GET /saved-searches': [empty('newcomer'), full('pa')],
  'GET /saved-searches/new': [
    full('pa', '/saved-searches/new?side=jobs&query=near%3DCH1'),
    error('pa', { name: '' }, { path: '/saved-searches/new?side=jobs&query=near%3DCH1' }),
  ],
  'GET /stop-alerts/:token': [full('visitor'), wrongAddress('visitor', '/stop-alerts/not-a-token')],
  'GET /still-looking/:token': [full('visitor'), wrongAddress('visitor', '/still-looking/not-a-token')],
  'GET /pa/print': [empty('newcomer'), full('pa')],
  'GET /jobs/saved': [empty('newcomer'), full('pa')],
};
