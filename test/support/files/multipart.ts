import type { Call } from '../dial';
import type { SentFile } from './honest-files';

const BOUNDARY = '----registerofpas7d1c5d5f';
const TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

type Sent = Pick<Call, 'headers' | 'body'> & { readonly body: Buffer };

/** A form with a file, as a browser sends it; names go as they are, with quotes and line ends as browsers write them. */
export function multipartOf(fields: Readonly<Record<string, string>>, file: Pick<SentFile, 'name' | 'bytes'>): Sent {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const name = file.name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return sent(Buffer.concat([Buffer.from(parts.join('') + head), file.bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]));
}

const sent = (body: Buffer, type = TYPE): Sent => ({ headers: { 'content-type': type }, body });

type Break = (right: Buffer, random: (below: number) => number) => Sent;

const text = (bytes: Buffer): string => bytes.toString('latin1');
const bytes = (words: string): Buffer => Buffer.from(words, 'latin1');
const swap = (from: string | RegExp, to: string): Break => {
  return (right) => sent(bytes(text(right).replace(from, to)));
};

/** Ways in which a form with a file is broken on the wire. */
const BREAKS: readonly Break[] = [
  (right, random) => sent(right.subarray(0, random(right.length))),
  (right, random) => sent(right.subarray(random(right.length))),
  (right) => sent(right, 'multipart/form-data'),
  (right) => sent(right, 'multipart/form-data; boundary='),
  (right) => sent(right, `multipart/form-data; boundary=${'x'.repeat(300)}`),
  (right) => sent(right, 'multipart/form-data; boundary=another'),
  (right) => sent(right, 'multipart/mixed; boundary=a'),
  (right, random) => sent(flipped(right, random)),
  (right) => sent(Buffer.concat([right, right])),
  () => sent(Buffer.alloc(0)),
  () => sent(bytes('\r\n'.repeat(1_000))),
  () => sent(bytes(`--${BOUNDARY}--\r\n`)),
  (_, random) => sent(bytes(`--${BOUNDARY}\r\n`.repeat(1 + random(5_000)))),
  (right) => sent(bytes(`${text(right).slice(0, -4)}\r\n`.replaceAll('--\r\n', ''))),
  swap('Content-Disposition', 'Content-Dis\u0000position'),
  swap('form-data; name="file"', 'attachment'),
  swap('name="file"', 'name="file[]"'),
  swap('name="file"', 'name="__proto__"'),
  swap('name="file"', `name="${'f'.repeat(5_000)}"`),
  swap('filename=', `filename*=UTF-8''%ff%fe; filename=`),
  swap('application/octet-stream', `multipart/mixed; boundary=${BOUNDARY}`),
  swap('Content-Type:', `X: ${'y'.repeat(40_000)}\r\nContent-Type:`),
  swap('Content-Type:', 'Content-Transfer-Encoding: base64\r\nContent-Type:'),
  swap(/name="clientId"\r\n\r\n[^\r]*/, `name="clientId"\r\n\r\n${'9'.repeat(200_000)}`),
  swap(/name="clientId"\r\n\r\n[^\r]*/, 'name="clientId"\r\n\r\n\u0000'),
];

/** The n-th broken form, the same for the same seed. */
export function brokenMultipart(right: Buffer, number: number, random: (below: number) => number): Sent {
  return BREAKS[number % BREAKS.length]!(right, random);
}

function flipped(right: Buffer, random: (below: number) => number): Buffer {
  const changed = Buffer.from(right);
  for (let count = 1 + random(20); count > 0; count -= 1) changed[random(changed.length)] = random(256);
  return changed;
}
