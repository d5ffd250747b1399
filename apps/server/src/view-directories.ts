import { existsSync } from 'node:fs';
import { join } from 'node:path';

const libs = join(__dirname, '..', '..', '..', 'libs');

/** Where templates are, lib by lib: the same places in the source and in the build. */
export const viewDirectories: readonly string[] = [
  ...[
    'accounts',
    'licensing',
    'accreditation',
    'billing',
    'content',
    'departure',
    'register',
    'recruitment',
    'search',
    'messaging',
    'reports',
    'webhooks',
  ].map((lib) => join(libs, lib, 'src', 'pages', 'views')),
  join(__dirname, 'views'),
].filter((folder) => existsSync(folder));
