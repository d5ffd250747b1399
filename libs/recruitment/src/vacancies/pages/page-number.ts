/** Which page of a list; what is no number is the first. */
export function pageNumber(page: unknown): number {
  return typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;
}
