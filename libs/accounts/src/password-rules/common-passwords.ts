import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';

/** Six bytes of a hash tell 50,000 words apart: a wrong match is one in five thousand million. */
const BYTES = 6;

/**
 * Runs in a thread that ends at once, so that the 50,000 texts (20 MB while they are unpacked) are gone again and only their
 * hashes, 300 kB, stay. It is plain JavaScript in a text because a thread starts from a file that exists as such.
 */
const UNPACK = `
  const { createHash } = require('node:crypto');
  const { parentPort, workerData } = require('node:worker_threads');
  const words = require(workerData.list).dictionary['passwords-common'];
  const hashes = words.map((word) => createHash('sha256').update(word).digest().subarray(0, ${BYTES}));
  parentPort.postMessage(Buffer.concat(hashes.sort(Buffer.compare)));
`;

/** The passwords that are tried first everywhere, out of a package: nothing is asked of anybody on the internet. */
@Injectable()
export class CommonPasswords {
  private hashes: Promise<Buffer> | undefined;

  /** Whether this word, in lower case, is among the 50,000. The list is read when it is first needed. */
  async has(word: string): Promise<boolean> {
    this.hashes ??= readList();
    return isAmong(await this.hashes, hashOf(word));
  }
}

async function readList(): Promise<Buffer> {
  const list = require.resolve('@zxcvbn-ts/language-common');
  const worker = new Worker(UNPACK, { eval: true, workerData: { list } });
  return new Promise((resolve, reject) => {
    worker.once('message', (hashes: Uint8Array) => resolve(Buffer.from(hashes)));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The list of common passwords could not be read')));
  });
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
