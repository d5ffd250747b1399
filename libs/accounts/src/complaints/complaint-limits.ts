import type { LimitRule } from '@pa/platform';

/** From one place: a family of five may all complain, a machine may not fill the list. */
export const COMPLAINTS: LimitRule = { name: 'complaints', points: 10, seconds: 60 * 60, shared: true };
