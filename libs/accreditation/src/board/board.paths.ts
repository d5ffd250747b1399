import type { BoardAsked } from './board';

/** Addresses of the board of all evidence. */
export const boardPaths = {
  board: '/staff/evidence',
  remind: '/staff/evidence/reminders',
  file: (asked: BoardAsked) => `/staff/evidence/list.csv?${queryOf(asked)}`,
  list: (asked: BoardAsked) => `/staff/evidence?${queryOf(asked)}`,
} as const;

function queryOf({ group, kind, order, page }: BoardAsked): string {
  return [
    `list=${group}`,
    ...(kind === null ? [] : [`kind=${kind}`]),
    ...(order === 'oldest' ? [] : [`order=${order}`]),
    ...(page === 1 ? [] : [`page=${page}`]),
  ].join('&');
}
