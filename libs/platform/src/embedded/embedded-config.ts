import type { Config } from '../config/config';
import type { EmbeddedAddresses } from './embedded-postgres';
import { keptSecrets } from './kept-secrets';

/** The settings that an operator would give for a server of their own, filled in from the PostgreSQL that runs in DATA_DIR. */
export function embeddedConfig(config: Config, postgres: EmbeddedAddresses): Config {
  const { secretKey } = keptSecrets(config.dataDir, ['secretKey']);
  return {
    ...config,
    databaseUrl: postgres.appUrl,
    databaseOwnerUrl: postgres.ownerUrl,
    secretKey: config.secretKey ?? Buffer.from(secretKey, 'base64url'),
  };
}
