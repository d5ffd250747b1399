import { empty, error, type States } from './page-state';

/** A copy of the whole register. */
export const ofDeparture: States = {
  'GET /staff/leaving': [empty('manager'), error('manager', { importKey: 'no key' })],
};
