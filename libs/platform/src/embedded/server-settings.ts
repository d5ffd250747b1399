/** `throw-away` trades the promise that a commit survives a crash for speed: for test clusters alone. */
export type ClusterPurpose = 'keep' | 'throw-away';

export interface ServerSettings {
  port: number;
  purpose: ClusterPurpose;
}

/**
 * Only this machine may connect, only by password. Logs hold neither statements nor values, because both hold people's
 * details. Sized for a laptop that runs everything.
 */
const ALWAYS = {
  listen_addresses: "'127.0.0.1'",
  unix_socket_directories: "''",
  max_connections: '100',
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '1GB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: "'UTC'",
  log_timezone: "'UTC'",
  log_statement: "'none'",
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  password_encryption: "'scram-sha-256'",
};

const BY_PURPOSE = {
  keep: { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' },
  'throw-away': {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
    autovacuum_naptime: '10s',
  },
};

/** The file that is written anew at every start; what an operator puts into postgresql.auto.conf wins over it. */
export function serverSettings({ port, purpose }: ServerSettings): string {
  const settings = { ...ALWAYS, port: String(port), ...BY_PURPOSE[purpose] };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`);
  return ['# Written at every start of the register.', ...lines, ''].join('\n');
}
