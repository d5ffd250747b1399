import { countWords } from './time-words';

export interface PageOf {
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  /** One thing and many, such as ['PA', 'PAs']. */
  readonly words: readonly [one: string, many: string];
  /** The address of a page, everything else that was chosen kept. */
  readonly href: (page: number) => string;
}

export interface Pagination {
  /** "Showing 1 to 20 of 1,204 PAs"; says so when there are none, or none on this page. */
  readonly showing: string;
  /** "Page 1 of 61". */
  readonly where: string;
  readonly previous: { readonly href: string; readonly text: string } | null;
  readonly next: { readonly href: string; readonly text: string } | null;
}

/** Where one is in a list, and the way on and back. */
export function paginate({ page, pageSize, total, words: [one, many], href }: PageOf): Pagination {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const first = (page - 1) * pageSize + 1;
  const last = Math.min(page * pageSize, total);
  const number = (n: number) => n.toLocaleString('en-GB');
  const showing =
    first > total
      ? countWords(total, one, many)
      : `Showing ${number(first)} to ${number(last)} of ${countWords(total, one, many)}`;
  const ahead = Math.min(pageSize, total - last);
  const back = Math.min(page - 1, pages);
  return {
    showing,
    where: `Page ${number(page)} of ${number(pages)}`,
    previous: page > 1 ? { href: href(back), text: `Previous ${countWords(pageSize, one, many)}` } : null,
    next: page < pages ? { href: href(page + 1), text: `Next ${countWords(ahead, one, many)}` } : null,
  };
}
