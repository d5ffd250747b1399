import { randomUUID } from 'node:crypto';
import type { Params } from 'nestjs-pino';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config } from '../config/config';

/**
 * How requests are logged: id, method, path without its query string (searches tell about health and home), status and
 * time. No addresses of people, no cookies, no bodies, and no secrets of links in mail, which stand in the path.
 */
export function loggingParams(config: Pick<Config, 'logLevel'>): Params {
  return {
    pinoHttp: {
      level: config.logLevel,
      genReqId: () => randomUUID(),
      quietReqLogger: true,
      serializers: {
        req: (request: { method: string; url: string }) => ({
          method: request.method,
          path: loggedPath(request.url),
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      },
      customLogLevel: (_request: IncomingMessage, response: ServerResponse, error?: Error) =>
        error || response.statusCode >= 500 ? 'error' : 'debug',
    },
  };
}

/** What a link's secret looks like: longer than any id or word in our addresses. */
const SECRET = /[\w-]{40,}/g;

/** The path as it may be kept: without its query string and without secrets. */
export function loggedPath(url: string): string {
  return (url.split('?')[0] ?? '').replace(SECRET, '…');
}
