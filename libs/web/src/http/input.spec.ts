import { BadRequestException, UnsupportedMediaTypeException } from '@nestjs/common';
import type { Request, RequestHandler, Response } from 'express';
import fc from 'fast-check';
import { leaveNotice, takeNotice } from '../page/notice';
import { cleanInput } from './clean-input';
import { readableBody } from './readable-body';

const passes = (check: RequestHandler, request: object) => {
  const next = jest.fn();
  void check(request as Request, {} as Response, next);
  return next.mock.calls.length === 1;
};

describe('input that nobody can keep', () => {
  const sent = (part: object) => ({ path: '/', query: {}, body: undefined, ...part });
  let deep: unknown = 'x';
  for (let level = 0; level < 9; level++) deep = [deep];

  it.each([
    [{ path: '/%00' }],
    [{ path: '/%ff' }],
    [{ path: '/%' }],
    [{ query: { q: 'a\u0000' } }],
    [{ query: { '\u0000': 'a' } }],
    [{ body: { name: '\ud800' } }],
    [{ body: deep }],
  ])('is refused: %j', (part) => {
    expect(() => passes(cleanInput, sent(part))).toThrow(BadRequestException);
  });

  it('is all that is refused: any well-formed text of any script goes through', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((one) => !one.includes('\u0000'));
    fc.assert(fc.property(text, (q) => passes(cleanInput, sent({ query: { q }, body: { list: [q, 1, null, true] } }))));
  });
});

describe('the kind of a body', () => {
  const request = (path: string, is: string | false | null, length = '5') => ({
    path,
    headers: { 'content-length': length },
    is: (kinds: readonly string[]) => (is === null || kinds.includes(is || '') ? is : false),
  });
  const readable = readableBody([/^\/jobs\/apply$/]);

  it('may be a form with a file where files are taken, and nowhere else', () => {
    expect(passes(readable, request('/jobs/apply', 'multipart/form-data'))).toBe(true);
    expect(() => passes(readable, request('/jobs', 'multipart/form-data'))).toThrow(UnsupportedMediaTypeException);
  });

  it('is JSON for the API and a form for pages; no body needs no kind', () => {
    expect(passes(readable, request('/api/v1/me', 'application/json'))).toBe(true);
    expect(passes(readable, request('/join/pa', 'application/x-www-form-urlencoded'))).toBe(true);
    expect(passes(readable, request('/api/v1/me', null))).toBe(true);
    expect(passes(readable, request('/api/v1/me', false, '0'))).toBe(true);
  });

  it.each(['/api/v1/me', '/join/pa'])('is refused by name when it is another, at %s', (path) => {
    expect(() => passes(readable, request(path, false))).toThrow(UnsupportedMediaTypeException);
  });
});

describe('the sentence for the next page', () => {
  const visit = (session: object | undefined) => ({ session }) as unknown as Request;

  it('is said once, to who is signed in', () => {
    const member = visit({ person: { id: 'p' } });
    leaveNotice(member, 'Saved');
    expect([takeNotice(member), takeNotice(member)]).toEqual(['Saved', undefined]);
  });

  it('is not left for a visitor, who has no session', () => {
    const visitor = visit({});
    leaveNotice(visitor, 'Saved');
    expect(takeNotice(visitor)).toBeUndefined();
    expect(takeNotice(visit(undefined))).toBeUndefined();
  });
});
