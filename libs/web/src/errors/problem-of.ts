import { HttpException, NotFoundException } from '@nestjs/common';
import { DomainError, STATUS_OF, TooManyError, type FieldProblem } from '@pa/platform';
import { titleOf, type Problem } from './problem';

/** A refusal of the body reader or another middleware: it carries a status and may show its message. */
interface HttpishError {
  readonly status: number;
  readonly type?: string;
}

const BODY_WORDS: Readonly<Record<string, string>> = {
  'entity.too.large': 'That is too much in one go. Send less.',
  'entity.parse.failed': 'The body is not well-formed JSON.',
  'encoding.unsupported': 'Send the body without compression, or as gzip.',
  'charset.unsupported': 'Send the body as UTF-8.',
  'parameters.too.many': 'The form has too many fields.',
};

/** The one place where errors become answers. Anything unknown is 500 and tells nothing of itself. */
export function problemOf(error: unknown): Problem {
  if (error instanceof DomainError)
    return { ...problem(STATUS_OF[error.kind], error.code, error.message), ...errorsOf(error.fields) };
  if (error instanceof TooManyError)
    return problem(
      429,
      'too-many-tries',
      `That was too many tries. Wait ${waitWords(error.retryAfterSeconds)}, then try again.`,
    );
  if (isUnrouted(error)) return problem(404, 'http-404', 'There is no such page.');
  if (error instanceof HttpException)
    return isHttpish(error.cause) ? ofMiddleware(error.cause) : ofHttpException(error);
  if (isHttpish(error)) return ofMiddleware(error);
  return problem(500, 'internal', 'Something went wrong on our side. Nothing you did was wrong. Please try again.');
}

/** No route took the request. The framework's words for it repeat the address, which may hold a search or a secret. */
export function isUnrouted(error: unknown): boolean {
  return error instanceof NotFoundException && error.message.startsWith('Cannot ');
}

function problem(status: number, code: string, detail: string): Problem {
  return { type: 'about:blank', title: titleOf(status), status, code, detail };
}

function errorsOf(errors: readonly FieldProblem[]): Pick<Problem, 'errors'> {
  return errors.length > 0 ? { errors } : {};
}

function ofHttpException(error: HttpException): Problem {
  const status = error.getStatus();
  const body = error.getResponse() as { code?: string; fields?: readonly FieldProblem[] } | string;
  const fields = typeof body === 'object' ? (body.fields ?? []) : [];
  const code = typeof body === 'object' ? body.code : undefined;
  const detail = status >= 500 && status !== 503 ? titleOf(500) : error.message;
  return { ...problem(status, code ?? `http-${status}`, detail), ...errorsOf(fields) };
}

function ofMiddleware({ status, type }: HttpishError): Problem {
  if (status === 403)
    return problem(403, 'stale-form', 'This form had gone stale. Go back, reload the page and send it again.');
  return problem(status, type ?? `http-${status}`, BODY_WORDS[type ?? ''] ?? 'The request could not be read.');
}

function isHttpish(error: unknown): error is HttpishError {
  const status = (error as { status?: unknown; statusCode?: unknown } | null)?.status;
  return typeof status === 'number' && status >= 400 && status < 500;
}

function waitWords(seconds: number): string {
  return seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}
