/** The tenants' tables whose rows nobody may change or take out, each with its reason. A test compares this with the catalogue. */
export const APPEND_ONLY_TABLES: Readonly<Record<string, string>> = {
  'public.audit_entries': 'who did what: worth something only while it cannot be rewritten',
  'public.ledger_entries': 'the books: an entry is put right by another entry, never changed',
};
