import { taxonomies, type TaxonomyName } from '../taxonomies';

/** The keys of a taxonomy, for the documents of the API. */
export function keysIn(name: TaxonomyName): string[] {
  return taxonomies[name].map(({ key }) => key);
}
