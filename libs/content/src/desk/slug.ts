import { TAKEN_SLUGS } from '../content.paths';

const LONGEST_SLUG = 60;

/** The word in the address of a piece, from its title. A title without Latin letters is told by its id. */
export function slugOf(title: string, id: string): string {
  const letters = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase();
  const slug = letters
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '');
  return slug === '' || TAKEN_SLUGS.includes(slug) ? ownSlug(slug || 'page', id) : slug;
}

/** For a second piece of the same title. */
export function ownSlug(slug: string, id: string): string {
  return `${slug}-${id.slice(-8)}`;
}
