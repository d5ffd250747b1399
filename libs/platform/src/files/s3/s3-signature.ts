import { createHash, createHmac } from 'node:crypto';
import type { S3Address } from './s3-address';

/** What is asked of the store. Names hold nothing but letters that stand for themselves in an address. */
export interface S3Request {
  readonly method: 'GET' | 'PUT' | 'DELETE';
  readonly url: URL;
  readonly body?: Buffer;
  readonly at: Date;
}

type Signer = Pick<S3Address, 'region' | 'accessKey' | 'secretKey'>;

const ALGORITHM = 'AWS4-HMAC-SHA256';
const SIGNED = 'host;x-amz-content-sha256;x-amz-date';

/**
 * The headers that sign a request (AWS Signature Version 4): the store knows the secret too, which is never sent, and a
 * request that was changed on its way, its bytes too, is refused.
 */
export function signedHeaders(signer: Signer, { method, url, body, at }: S3Request): Record<string, string> {
  const time = at.toISOString().replace(/[-:]|\.\d+/g, '');
  const day = time.slice(0, 8);
  const payload = sha256(body ?? '');
  const headers = `host:${url.host}\nx-amz-content-sha256:${payload}\nx-amz-date:${time}\n`;
  const asked = [method, url.pathname, queryOf(url), headers, SIGNED, payload].join('\n');
  const scope = [day, signer.region, 's3', 'aws4_request'].join('/');
  const key = [day, signer.region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${signer.secretKey}`);
  const signature = hmac(key, [ALGORITHM, time, scope, sha256(asked)].join('\n')).toString('hex');
  return {
    'x-amz-content-sha256': payload,
    'x-amz-date': time,
    authorization: `${ALGORITHM} Credential=${signer.accessKey}/${scope},SignedHeaders=${SIGNED},Signature=${signature}`,
  };
}

/** By name, each sign written as the store writes it. */
function queryOf(url: URL): string {
  const parts = [...url.searchParams].map(([name, value]) => `${strict(name)}=${strict(value)}`);
  return parts.sort().join('&');
}

function strict(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function sha256(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
