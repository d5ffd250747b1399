// npm run docs: writes the documents that are made from the code. A test fails when one is stale.

import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { build, root } from './build.mjs';

/** Each document, the compiled file that makes it, and the function there. */
const DOCUMENTS = [
  ['docs/permissions.md', 'apps/server/src/permissions/permissions-document.js', 'permissionsDocument'],
  ['docs/limits.md', 'apps/server/src/limits/limits-document.js', 'limitsDocument'],
  ['docs/data.md', 'apps/cli/src/data-document.js', 'dataDocument'],
];

await build();
const require = createRequire(import.meta.url);
for (const [path, module, make] of DOCUMENTS) {
  const text = require(join(root, 'dist', module))[make]();
  const file = join(root, path);
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
  console.log(`Wrote ${path}`);
}
