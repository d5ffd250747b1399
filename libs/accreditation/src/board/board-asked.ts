import { BOARD_GROUPS, BOARD_ORDERS, EVIDENCE_KINDS, type BoardAsked } from './board';

/** A query as somebody typed it: what is not known is the first of its list, or all. */
export function boardAsked(query: object): BoardAsked {
  const { list, kind, order, page } = query as Readonly<Record<string, unknown>>;
  return {
    group: BOARD_GROUPS.find((one) => one === list) ?? 'for-us',
    kind: EVIDENCE_KINDS.find((one) => one === kind) ?? null,
    order: BOARD_ORDERS.find((one) => one === order) ?? 'oldest',
    page: typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
}
