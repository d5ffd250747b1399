import { Agent, request } from 'node:http';

export interface Call {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** The answer's text holds a character for each byte. */
  readonly binary?: true;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

export type Dial = (call: Call) => Promise<Answer>;

/** Asks a server on this machine, naming a register in the Host header; for thousands of requests over few connections. */
export function dialler(port: number): { dial: Dial; hangUp: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const dial: Dial = ({ method, host, path, headers, body, binary }) =>
    new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const options = { agent, port, host: '127.0.0.1', method, path };
      const asking = request(
        { ...options, headers: { host: `${host}:${port}`, ...length, ...headers } },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('error', reject);
          response.on('end', () => {
            const { statusCode = 0, headers: told } = response;
            resolve({
              status: statusCode,
              headers: told,
              text: Buffer.concat(parts).toString(binary ? 'latin1' : 'utf8'),
            });
          });
        },
      );
      asking.on('error', reject);
      asking.end(body);
    });
  return { dial, hangUp: () => agent.destroy() };
}

/** A form as a browser posts it. */
export function formOf(fields: Readonly<Record<string, string | readonly string[]>>): Pick<Call, 'headers' | 'body'> {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, String(one)]),
  );
  return {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(pairs).toString(),
  };
}

export function jsonOf(value: unknown): Pick<Call, 'headers' | 'body'> {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
