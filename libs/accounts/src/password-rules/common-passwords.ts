import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { Injectable } from '@nestjs/common';

/** Six bytes of a hash tell 50,000 words apart: a wrong match is one in five thousand million. */
const BYTES = 6;
const LARGEST_LIST = 1_000_000;

const execute = promisify(execFile);

/**
 * Runs in a process of its own that ends at once, so that the memory of 50,000 texts (60 MB while they are unpacked and
 * hashed, in a thread too) is given back, and only their hashes, 300 kB, stay.
 */
const UNPACK = `
  const { createHash } = require('node:crypto');
  const words = require(process.argv[1]).dictionary['passwords-common'];
  const hashes = words.map((word) => createHash('sha256').update(word).digest().subarray(0, ${BYTES}));
  process.stdout.write(Buffer.concat(hashes.sort(Buffer.compare)));
`;

/** The passwords that are tried first everywhere, out of a package: nothing is asked of anybody on the internet. */
@Injectable()
export class CommonPasswords {
  private hashes: Promise<Buffer> | undefined;

  /** Whether this word, in lower case, is among the 50,000. The list is read when it is first needed. */
  async has(word: string): Promise<boolean> {
    this.hashes ??= readList();
    try {
      return isAmong(await this.hashes, hashOf(word));
    } catch (error) {
      this.hashes = undefined;
      throw error;
    }
  }
}

/** The process gets nothing of our environment: it needs no settings, and no secret is to be seen there. */
async function readList(): Promise<Buffer> {
  const list = require.resolve('@zxcvbn-ts/language-common');
  const { stdout } = await execute(process.execPath, ['-e', UNPACK, list], {
    encoding: 'buffer',
    maxBuffer: LARGEST_LIST,
    env: {},
  });
  return stdout;
}

function hashOf(word: string): Buffer {
  return createHash('sha256').update(word).digest().subarray(0, BYTES);
}

/** Sorted hashes, searched by halves. */
function isAmong(sorted: Buffer, wanted: Buffer): boolean {
  let [low, high] = [0, sorted.length / BYTES - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = wanted.compare(sorted, middle * BYTES, (middle + 1) * BYTES);
    if (order === 0) return true;
    if (order < 0) high = middle - 1;
    else low = middle + 1;
  }
  return false;
}
