import { choices } from './taxonomy-item';

/** Whom an employer profile is for. */
export const hiringFor = choices([
  ['myself', 'Myself'],
  ['my-child', 'My child'],
  ['relative', 'A relative'],
  ['attorney-or-deputy', 'Someone I am attorney or deputy for'],
  ['suitable-person', 'Someone I am the “suitable person” for'],
  ['adviser', 'Someone I advise or support'],
]);

/** Where the money for a PA comes from. */
export const moneySources = choices([
  ['direct-payment', 'Direct payment'],
  ['personal-health-budget', 'Personal health budget'],
  ['access-to-work', 'Access to Work'],
  ['own-money', 'My own money'],
]);

/** How an employer would like to hear from us. */
export const communicationNeeds = choices([
  ['large-print', 'Large print'],
  ['easy-read', 'Easy Read'],
  ['phone', 'Phone'],
  ['letter', 'Letter'],
  ['bsl', 'British Sign Language (BSL)'],
  ['other-language', 'Another language'],
]);
