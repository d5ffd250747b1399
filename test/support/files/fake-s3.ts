import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const ACCESS_KEY = 'FAKEKEY';
const SECRET = 'fake/secret+key';
const REGION = 'eu-west-2';
const PAGE = 2;

interface Kept {
  readonly bytes: Buffer;
  changed: Date;
}

/**
 * Behaves as a store of objects that speaks S3, and is none: one bucket, the signature of each request reckoned anew from
 * what came, lists in pages of two. Named as a fake wherever it is used.
 */
export class FakeS3 {
  /** How it answers: as it should; with a fault, so many times; or by hanging up. */
  faults = 0;
  isGone = false;
  readonly objects = new Map<string, Kept>();
  asked = 0;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<FakeS3> {
    const server = createServer();
    const fake = new FakeS3(server);
    server.on('request', (request, response) => void fake.serve(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return fake;
  }

  /** Its setting; `bucket` and `secret` can be wrong. */
  url({ bucket = 'register/files', secret = SECRET }: { bucket?: string; secret?: string } = {}): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://${ACCESS_KEY}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${bucket}?region=${REGION}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.asked += 1;
    if (this.isGone) {
      request.socket.destroy();
      return;
    }
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const body = Buffer.concat(parts);
    if (this.faults > 0) {
      this.faults -= 1;
      refuse(response, 503, 'SlowDown');
      return;
    }
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    if (!isSigned(request, url, body)) return refuse(response, 403, 'SignatureDoesNotMatch');
    if (!/^\/register(?:\/|$)/.test(url.pathname)) return refuse(response, 404, 'NoSuchBucket');
    this.answer(response, { method: request.method ?? '', url, body });
  }

  private answer(response: ServerResponse, { method, url, body }: { method: string; url: URL; body: Buffer }): void {
    const key = url.pathname.slice('/register/'.length);
    if (key === '') {
      response.end(this.list(url.searchParams));
      return;
    }
    const kept = this.objects.get(key);
    if (method === 'PUT') this.objects.set(key, { bytes: body, changed: new Date() });
    if (method === 'DELETE') this.objects.delete(key);
    if (method !== 'GET') response.writeHead(method === 'DELETE' ? 204 : 200).end();
    else if (kept) response.end(kept.bytes);
    else refuse(response, 404, 'NoSuchKey');
  }

  private list(query: URLSearchParams): string {
    const after = query.get('continuation-token') ?? '';
    const keys = [...this.objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '')).sort();
    const left = keys.filter((key) => key > after);
    const page = left.slice(0, PAGE);
    const next = left.length > PAGE ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
    const contents = page.map(
      (key) =>
        `<Contents><Key>${key}</Key><LastModified>${this.objects.get(key)?.changed.toISOString()}</LastModified><Size>1</Size></Contents>`,
    );
    return `<?xml version="1.0"?><ListBucketResult>${next}${contents.join('')}</ListBucketResult>`;
  }
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status).end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
}

/** Reckoned from what came over the wire, and from nothing of the other side. */
function isSigned(request: IncomingMessage, url: URL, body: Buffer): boolean {
  const header = (name: string) => String(request.headers[name] ?? '');
  const payload = createHash('sha256').update(body).digest('hex');
  const [time, day] = [header('x-amz-date'), header('x-amz-date').slice(0, 8)];
  const query = url.search.slice(1).split('&').filter(Boolean).sort().join('&');
  const named = `host:${header('host')}\nx-amz-content-sha256:${payload}\nx-amz-date:${time}\n`;
  const said = [request.method, url.pathname, query, named, 'host;x-amz-content-sha256;x-amz-date', payload].join('\n');
  const scope = `${day}/${REGION}/s3/aws4_request`;
  const hashed = createHash('sha256').update(said).digest('hex');
  let key: string | Buffer = `AWS4${SECRET}`;
  for (const part of [day, REGION, 's3', 'aws4_request', `AWS4-HMAC-SHA256\n${time}\n${scope}\n${hashed}`])
    key = createHmac('sha256', key).update(part).digest();
  const authorization = header('authorization');
  return (
    authorization.includes(`Credential=${ACCESS_KEY}/${scope},`) &&
    authorization.endsWith((key as Buffer).toString('hex'))
  );
}
