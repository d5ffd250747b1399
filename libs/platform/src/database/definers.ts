/**
 * Every SECURITY DEFINER function, with its reason. Each is owned by search_reader, pins its search_path and takes the
 * licensee as its first argument. A test compares this list with the catalogue.
 */
export const DEFINERS: Readonly<Record<string, string>> = {
  'search.members':
    'filters the projection with full-text and bit operators, which row-level security keeps from indexes',
  'search.facts_of': 'reads ranking facts of named PAs from the projection, which the app has no grant on',
  'search.rank_members': 'filters and ranks as search.members does, in one pass, and so that an index alone is read',
  'search.named_members':
    'holds PAs that another engine named against the same filters in the projection, which the app has no grant on',
  'search.rank_named': 'filters and ranks those PAs as search.rank_members does',
  'search.rank_ids': 'ranks named PAs by facts of the projection, which the app has no grant on',
  'search.rank_members_by_words': 'ranks as search.rank_members does, with the words that were written',
  'search.rank_named_by_words': 'ranks as search.rank_named does, with the words that were written',
  'search.rank_ids_by_words': 'ranks as search.rank_ids does, with the words that were written',
  'search.page':
    'cuts a page out of a ranked list and reads its cards from the projection, which the app has no grant on',
  'search.put_pas': 'writes the projection, which the app has no grant on',
  'search.remove_pas': 'takes PAs out of the projection, which the app has no grant on',
  'search.ids': 'lists who stands in the projection, so that a rebuild can take out who should not',
};
