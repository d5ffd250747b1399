/** A path on this site, or nothing: never another site's address. */
export function localPath(next: unknown): string {
  return typeof next === 'string' && /^\/[a-z0-9][a-z0-9/_-]*$/i.test(next) ? next : '';
}
