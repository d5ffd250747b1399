/** "<area>:read" or "<area>:write"; an area is the first part of a permission's name. */
export type TokenScope = `${string}:${'read' | 'write'}`;

/** Areas as people call them, after "See" or "Change". An area that is not here is offered by its own name. */
export const AREA_WORDS: Readonly<Record<string, string>> = {
  accounts: 'your account',
  audit: 'the record of who did what',
  communication: 'how people like to be contacted',
  complaints: 'complaints',
  contact: 'contact details',
  licensing: 'the register’s settings',
  privacy: 'privacy choices',
  register: 'profiles on the register',
  representatives: 'who acts for whom',
  search: 'the search for PAs',
  staff: 'the work of staff',
};

/** "See profiles on the register", "Change profiles on the register". */
export function scopeWords(scope: string): string {
  const [area = '', kind] = scope.split(':');
  return `${kind === 'write' ? 'Change' : 'See'} ${AREA_WORDS[area] ?? area}`;
}
