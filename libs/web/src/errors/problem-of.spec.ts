import {
  BadRequestException,
  HttpException,
  NotFoundException,
  InternalServerErrorException,
  UnauthorizedException,
} from '@nestjs/common';
import {
  ConflictError,
  ForbiddenError,
  InvalidError,
  NotFoundError,
  TooManyError,
  UnavailableError,
} from '@pa/platform';
import { problemOf } from './problem-of';

describe('an error as an answer', () => {
  it.each([
    [new InvalidError('a', 'b'), 422],
    [new NotFoundError('a', 'b'), 404],
    [new ForbiddenError('a', 'b'), 403],
    [new ConflictError('a', 'b'), 409],
    [new UnavailableError('a', 'b'), 503],
  ])('%s has its status, code and words', (error, status) => {
    expect(problemOf(error)).toMatchObject({ status, code: 'a', detail: 'b', type: 'about:blank' });
  });

  it('carries the fields that need another look', () => {
    const fields = [{ field: 'email', message: 'Enter your email address' }];
    expect(problemOf(InvalidError.of(fields))).toMatchObject({ status: 422, errors: fields });
  });

  it('says how long to wait after too many tries', () => {
    expect(problemOf(new TooManyError(30)).detail).toContain('30 seconds');
    expect(problemOf(new TooManyError(600)).detail).toContain('10 minutes');
  });

  it('keeps the words of the framework below 500 and hides them from there', () => {
    expect(problemOf(new UnauthorizedException('Sign in first.'))).toMatchObject({
      status: 401,
      detail: 'Sign in first.',
    });
    expect(problemOf(new BadRequestException({ code: 'x', message: 'y' }))).toMatchObject({ status: 400, code: 'x' });
    expect(problemOf(new InternalServerErrorException('secret')).detail).not.toContain('secret');
    expect(problemOf(new HttpException('I am a teapot', 418))).toMatchObject({
      status: 418,
      title: 'The request was refused',
    });
  });

  it.each([
    ['entity.too.large', 413, 'Send less'],
    ['entity.parse.failed', 400, 'not well-formed JSON'],
    ['charset.unsupported', 415, 'UTF-8'],
    ['unheard.of', 400, 'could not be read'],
  ])('says what is wrong with a body: %s', (type, status, words) => {
    const problem = problemOf(Object.assign(new Error('raw body text'), { status, type }));
    expect(problem).toMatchObject({ status, code: type });
    expect(problem.detail).toContain(words);
  });

  it('has its own words for what the framework wraps on the way', () => {
    const cause = Object.assign(new SyntaxError('Unexpected token a in {"name":"Amira"'), {
      status: 400,
      type: 'entity.parse.failed',
    });
    expect(problemOf(new BadRequestException(cause.message, { cause }))).toMatchObject({
      code: 'entity.parse.failed',
      detail: 'The body is not well-formed JSON.',
    });
  });

  it('repeats no address that nobody answers at', () => {
    expect(problemOf(new NotFoundException('Cannot GET /find?near=CH1'))).toMatchObject({
      status: 404,
      detail: 'There is no such page.',
    });
  });

  it('says how to mend a stale form', () => {
    expect(problemOf(Object.assign(new Error('invalid csrf token'), { status: 403 })).detail).toContain(
      'reload the page',
    );
  });

  it.each([[new Error('password=hunter2')], ['text'], [null], [undefined], [{ status: 999 }]])(
    'tells nothing of what it does not know: %s',
    (error) => {
      const problem = problemOf(error);
      expect(problem).toMatchObject({ status: 500, code: 'internal' });
      expect(JSON.stringify(problem)).not.toContain('hunter2');
    },
  );
});
