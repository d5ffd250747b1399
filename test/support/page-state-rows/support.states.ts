import { error, full, UNKNOWN_ID, wrongAddress, type States } from './page-state';

const request = ({ supportRequestId }: { readonly supportRequestId: string }) => `/staff/support/${supportRequestId}`;

/** What a manager lets the people who run the service look at. */
export const ofSupport: States = {
  'GET /staff/support': [full('manager')],
  'GET /staff/support/offer': [full('manager'), error('manager')],
  'GET /staff/support/:id': [
    full('manager', request),
    full('manager', ({ supportOfferId }) => `/staff/support/${supportOfferId}`),
    error('manager', { answer: '' }, { path: request }),
    wrongAddress('manager', `/staff/support/${UNKNOWN_ID}`),
  ],
};
