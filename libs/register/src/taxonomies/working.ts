import { choices } from './taxonomy-item';

/** How a PA wants to work. */
export const employment = choices([
  ['employed', 'Employed'],
  ['self-employed', 'Self-employed'],
  ['permanent', 'Permanent'],
  ['fixed-term', 'Fixed term', 'For a set time'],
  ['casual-relief', 'Casual or relief', 'Now and then, or to cover'],
  ['live-in', 'Live-in', 'Living in the employer’s home'],
  ['lead-pa', 'Lead PA', 'Helps to run a team of PAs'],
  ['childrens-pa', 'Children’s PA'],
]);

/** Kinds of hours. Someone awake can cover any kind; someone asleep covers only a sleep-in. */
export const kinds = choices([
  ['awake', 'Awake', 'Working or ready to'],
  ['waking-night', 'Waking night', 'Up all night'],
  ['sleep-in', 'Sleep-in', 'Asleep, called if needed'],
]);

/** How a PA gets around. */
export const travelModes = choices([
  ['own-car', 'Own car'],
  ['adapted-vehicle', 'Adapted vehicle'],
  ['bus', 'Bus'],
  ['bicycle', 'Bicycle'],
  ['walks', 'Walks'],
]);

/** What a PA may not be able to work around. */
export const environmentLimits = choices([
  ['pets', 'Pets'],
  ['smoking', 'Smoking'],
  ['stairs', 'Stairs'],
  ['children', 'Children'],
]);

/** Checks an employer may ask for. They say what was seen, never that a person is "cleared". */
export const checks = choices([
  ['dbs-basic', 'Basic DBS'],
  ['dbs-standard', 'Standard DBS'],
  ['dbs-enhanced', 'Enhanced DBS'],
  ['dbs-enhanced-barred', 'Enhanced DBS with barred list'],
  ['right-to-work', 'Right to work'],
  ['references', 'References'],
]);

/** Whether a PA is looking now. Paused and hidden are states of the profile, not of the search. */
export const searchStatus = choices([
  ['available', 'Available now'],
  ['from-a-date', 'Available from a date'],
  ['open-to-offers', 'Open to offers'],
  ['not-now', 'Not looking now'],
]);
