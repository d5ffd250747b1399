import type { IncomingMessage, ServerResponse } from 'node:http';
import { newToken } from '../secrets/secrets';
import { loggedPath, loggingParams } from './logging';

interface Options {
  serializers: { req(request: unknown): object; res(response: unknown): object };
  customLogLevel(request: IncomingMessage, response: ServerResponse, error?: Error): string;
  genReqId(): string;
}

describe('what is logged of a request', () => {
  const options = loggingParams({ logLevel: 'info' }).pinoHttp as unknown as Options;

  it('is its method and path, without what was searched for, who asked and with which secrets', () => {
    const request = { method: 'GET', url: '/find?near=CH1+2AB&q=hoist', headers: { cookie: 'session=x' }, body: 'b' };
    expect(options.serializers.req(request)).toEqual({ method: 'GET', path: '/find' });
    expect(options.serializers.res({ statusCode: 200, headers: {} })).toEqual({ status: 200 });
  });

  it('hides the secret of a link in a mail and keeps ids', () => {
    expect(loggedPath(`/reset-password/${newToken()}`)).toBe('/reset-password/…');
    const withId = '/pas/01890000-0000-7000-8000-000000000001';
    expect(loggedPath(withId)).toBe(withId);
  });

  it('asks for attention only when something broke', () => {
    const level = (statusCode: number, error?: Error) =>
      options.customLogLevel({} as IncomingMessage, { statusCode } as ServerResponse, error);
    expect([level(200), level(404), level(500), level(200, new Error('x'))]).toEqual([
      'debug',
      'debug',
      'error',
      'error',
    ]);
    expect(options.genReqId()).not.toBe(options.genReqId());
  });
});
