/** A path on this site, or nothing: never another site's address. */
export function localPath(next: unknown): string {
  return typeof next === 'string' && /^\/[a-z0-9][a-z0-9/_-]*$/i.test(next) ? next : '';
}

/** The same with what was asked of the page: a search is where somebody was, with its answers. */
export function localAddress(next: unknown): string {
  const [path = '', ...asked] = typeof next === 'string' ? next.split('?') : [];
  const isWhole = localPath(path) !== '' && asked.every((part) => /^[!-~]*$/.test(part) && !part.includes('\\'));
  return isWhole ? String(next) : '';
}
