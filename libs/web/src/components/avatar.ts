/** The patterns of look.css. Append only: a person's pattern follows from the id and the length of this list. */
export const AVATAR_PATTERNS = ['dots', 'stripes', 'waves', 'checks', 'rings'] as const;

export interface Avatar {
  readonly pattern: (typeof AVATAR_PATTERNS)[number];
  /** Empty when the person is not named: the pattern stands alone. */
  readonly initials: string;
}

/** The pattern is a person's own for as long as the id is; it says nothing about the person. */
export function avatarOf(id: string, displayName = ''): Avatar {
  return { pattern: AVATAR_PATTERNS[hash(id) % AVATAR_PATTERNS.length] ?? 'dots', initials: initialsOf(displayName) };
}

/** At most two letters, in any script: "AK" of "Amira K.", "Ł" of "łucja". */
export function initialsOf(displayName: string): string {
  const words = displayName.split(/[\s-]+/u).map((word) => /[\p{L}\p{N}]\p{M}*/u.exec(word)?.[0] ?? '');
  const letters = words.filter((letter) => letter !== '');
  return [letters[0], letters.length > 1 ? letters.at(-1) : ''].join('').toLocaleUpperCase('en-GB');
}

/** FNV-1a: ids of one moment differ only in their last places, and a sum of letters would give neighbours one pattern. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return (value ^ (value >>> 15)) >>> 0;
}
