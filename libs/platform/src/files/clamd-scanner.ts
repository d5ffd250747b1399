import { createConnection } from 'node:net';
import { Logger } from '@nestjs/common';
import { ScannerUnavailableError, VirusScanner, type Verdict } from './virus-scanner';

const CHUNK = 64 * 1024;
const TIMEOUT_MS = 30_000;
const USUAL_PORT = 3310;
const LONGEST_ANSWER = 4_096;

/**
 * ClamAV's daemon by INSTREAM: the command, then pieces each with its length in front, then a length of nought. It
 * answers "stream: OK" or "stream: <name> FOUND"; anything else is no verdict.
 */
export class ClamdScanner extends VirusScanner {
  private readonly logger = new Logger(ClamdScanner.name);

  constructor(
    private readonly address: string,
    private readonly timeoutMs = TIMEOUT_MS,
  ) {
    super();
  }

  async look(bytes: Buffer): Promise<Verdict | 'infected'> {
    const answer = await this.ask(bytes).catch((error: unknown) => {
      this.logger.error({ reason: error instanceof Error ? error.message : 'unknown' }, 'clamd could not be asked');
      throw new ScannerUnavailableError();
    });
    if (answer === 'stream: OK') return 'clean';
    if (/^stream: .+ FOUND$/s.test(answer)) return 'infected';
    this.logger.error({ answer: answer.slice(0, 60) }, 'clamd gave no verdict');
    throw new ScannerUnavailableError();
  }

  private ask(bytes: Buffer): Promise<string> {
    const { hostname, port } = new URL(this.address);
    return new Promise((resolve, reject) => {
      const socket = createConnection({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || USUAL_PORT) });
      let answer = '';
      const fail = (reason: string) => socket.destroy(new Error(reason));
      socket.setTimeout(this.timeoutMs, () => fail('clamd took too long'));
      socket.on('error', reject);
      socket.on('data', (part: Buffer) => {
        answer += part.toString('latin1');
        if (answer.length > LONGEST_ANSWER) fail('clamd said too much');
      });
      socket.on('close', () => resolve(answer.replaceAll('\u0000', '').trim()));
      socket.on('connect', () => {
        for (const part of instream(bytes)) socket.write(part);
      });
    });
  }
}

function* instream(bytes: Buffer): Generator<Buffer> {
  yield Buffer.from('zINSTREAM\u0000');
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const part = bytes.subarray(at, at + CHUNK);
    yield lengthOf(part.length);
    yield part;
  }
  yield lengthOf(0);
}

function lengthOf(count: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(count);
  return length;
}
