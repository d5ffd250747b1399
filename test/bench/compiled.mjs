import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../scripts/build.mjs';

const require = createRequire(import.meta.url);
require('reflect-metadata');

/** A file of the build, by its path within dist. */
export const compiled = (path) => require(join(root, 'dist', path));
