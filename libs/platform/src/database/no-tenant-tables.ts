/**
 * The tables without row-level security by licensee, each with its reason. They hold no content of a person's. A test
 * compares this list with the catalogue, so a new table is a tenant's unless it is named here.
 */
export const NO_TENANT_TABLES: Readonly<Record<string, string>> = {
  'public.migrations': 'which migrations have run',
  'public.licensees': 'the registers themselves: needed to find the licensee of a host name',
  'public.licensee_hosts': 'host names of the registers',
  'public.card_accounts': 'which register a Stripe account is of: read before a licensee is known',
  'public.register_public_keys': 'public keys with which others check what a register signed: anybody may read them',
  'public.sessions': 'opaque session ids and a person id; read before a licensee is known',
  'public.socket_io_attachments':
    'how servers would tell each other of what is too long for a notification: stays empty',
  'public.rate_limits': 'counters by hashed key',
  'public.search_indexes': 'how the search indexes stand: no documents, counts only',
  'public.places_outward_centroids': 'public geography',
};

/** Schemas of libraries that keep their own tables: payloads are licensee id and row id only. */
export const NO_TENANT_SCHEMAS: Readonly<Record<string, string>> = {
  pgboss: 'the job queue',
};
