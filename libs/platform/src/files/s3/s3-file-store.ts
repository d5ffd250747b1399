import { Logger, type OnModuleInit } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { ConfigError } from '../../config/config.error';
import { UnavailableError } from '../../errors/domain-error';
import { FileStore, type FilePlace } from '../file-store';
import type { S3Address } from './s3-address';
import { signedHeaders, type S3Request } from './s3-signature';

/** As on disk, so that what stood in DATA_DIR/files can be copied into the bucket as it is. */
const SPLIT = 2;
const TRIES = 3;
const TIMEOUT_MS = 30_000;
const LISTED = /<Contents>.*?<Key>([^<]+)<\/Key>.*?<LastModified>([^<]+)<\/LastModified>.*?<\/Contents>/gs;

type Asked = Pick<S3Request, 'method' | 'url' | 'body'>;

/** The store of files cannot be reached, or does not do what it should. What is wrong stands in the log. */
export class FilesUnavailableError extends UnavailableError {
  constructor() {
    super('files-unavailable', 'We cannot reach our files just now. Please try again in a few minutes.');
  }
}

/**
 * Files in a bucket of a store of objects that speaks S3, for several servers without a shared disk. What is put there was
 * sealed before: the store sees bytes, and which register and file they belong to by id.
 */
export class S3FileStore extends FileStore implements OnModuleInit {
  private readonly logger = new Logger(S3FileStore.name);

  constructor(
    private readonly address: S3Address,
    private readonly timeoutMs = TIMEOUT_MS,
  ) {
    super();
  }

  /**
   * Asks once at the start, so that a wrong key or bucket is found before the first file. A store that only cannot be
   * reached stops nothing: all but files works without it.
   * @throws ConfigError
   */
  async onModuleInit(): Promise<void> {
    const response = await this.ask({ method: 'GET', url: this.listUrl('', [['max-keys', '1']]) }).catch(
      (error: unknown) => {
        if (error instanceof FilesUnavailableError) return null;
        throw error;
      },
    );
    if (response && !response.ok) throw new ConfigError([`S3_URL was refused: ${await whyOf(response)}.`]);
  }

  async put(place: FilePlace, bytes: Buffer): Promise<void> {
    await this.answered({ method: 'PUT', url: this.urlOf(place), body: bytes });
  }

  async find(place: FilePlace): Promise<Buffer | null> {
    const response = await this.answered({ method: 'GET', url: this.urlOf(place) });
    return response && Buffer.from(await response.arrayBuffer());
  }

  async remove(place: FilePlace): Promise<void> {
    await this.answered({ method: 'DELETE', url: this.urlOf(place) });
  }

  async *listBefore(licenseeId: string, moment: Date): AsyncIterable<string> {
    if (!isUuid(licenseeId)) throw new TypeError('A file belongs to a licensee.');
    let next: string | undefined;
    do {
      const url = this.listUrl(`${licenseeId}/`, next === undefined ? [] : [['continuation-token', next]]);
      const response = await this.answered({ method: 'GET', url });
      const text = (await response?.text()) ?? '';
      for (const [, key = '', changed = ''] of text.matchAll(LISTED)) {
        const name = key.slice(key.lastIndexOf('/') + 1);
        if (isUuid(name) && Date.parse(changed) < moment.getTime()) yield name;
      }
      next = /<NextContinuationToken>([^<]+)</.exec(text)?.[1];
    } while (next !== undefined);
  }

  /** Null where nothing stands. @throws FilesUnavailableError for every other answer but a good one */
  private async answered(asked: Asked): Promise<Response | null> {
    const response = await this.ask(asked);
    if (response.ok) return response;
    const why = await whyOf(response);
    if (why === 'NoSuchKey') return null;
    this.logger.error({ status: response.status, why }, 'The store of files refused');
    throw new FilesUnavailableError();
  }

  /** Each of the four verbs may be asked again, so a store that stumbles is asked again at once. */
  private async ask(asked: Asked): Promise<Response> {
    for (let left = TRIES; left > 0; left -= 1) {
      const response = await this.askOnce(asked);
      if (response && response.status < 500) return response;
      await response?.body?.cancel();
    }
    throw new FilesUnavailableError();
  }

  private async askOnce({ method, url, body }: Asked): Promise<Response | null> {
    const headers = signedHeaders(this.address, { method, url, at: new Date(), ...(body && { body }) });
    const signal = AbortSignal.timeout(this.timeoutMs);
    try {
      const response = await fetch(url, { method, headers, signal, redirect: 'manual', ...(body && { body }) });
      if (response.status >= 500) this.logger.warn({ status: response.status }, 'The store of files stumbled');
      return response;
    } catch (error) {
      this.logger.error({ reason: reasonOf(error) }, 'The store of files cannot be reached');
      return null;
    }
  }

  private urlOf({ licenseeId, fileId }: FilePlace): URL {
    if (!isUuid(licenseeId)) throw new TypeError('A file belongs to a licensee.');
    if (!isUuid(fileId)) throw new TypeError('A file is named by a UUID.');
    const { origin, bucket, prefix } = this.address;
    return new URL(`${origin}/${bucket}/${prefix}${licenseeId}/${fileId.slice(-SPLIT)}/${fileId}`);
  }

  private listUrl(below: string, more: ReadonlyArray<readonly [string, string]>): URL {
    const { origin, bucket, prefix } = this.address;
    const url = new URL(`${origin}/${bucket}?list-type=2`);
    for (const [name, value] of [['prefix', prefix + below] as const, ...more]) url.searchParams.set(name, value);
    return url;
  }
}

/** What the store calls its refusal, such as `NoSuchBucket`, or its status. */
async function whyOf(response: Response): Promise<string> {
  const text = await response.text();
  return /<Code>(\w{1,60})<\/Code>/.exec(text)?.[1] ?? `status ${response.status}`;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return error.cause instanceof Error ? error.cause.message : error.message;
}
