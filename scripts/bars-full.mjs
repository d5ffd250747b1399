// npm run bars:full: the files of test/bars in their full size. npm test runs the same files in a short form.

import { join } from 'node:path';
import { root } from './build.mjs';
import { interruptible, run } from './test/run.mjs';

process.env.BARS = 'full';
interruptible();
const jest = join(root, 'node_modules/jest/bin/jest.js');
process.exitCode = (await run(process.execPath, [jest, 'test/bars', '--maxWorkers=1', '--verbose'])) ? 0 : 1;
