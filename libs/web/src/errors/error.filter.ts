import { ArgumentsHost, Catch, ExceptionFilter, Injectable, Logger, MethodNotAllowedException } from '@nestjs/common';
import {
  STEP_UP_PATH,
  StepUpNeededException,
  STRONG_WAYS_PATH,
  StrongNeededException,
  TooManyError,
  type RegisterRequest,
} from '@pa/platform';
import type { Response } from 'express';
import { PageRenderer } from '../page/page-renderer';
import { methodsAt } from './methods-at';
import type { Problem } from './problem';
import { isUnrouted, problemOf } from './problem-of';

const NOT_DONE_HERE = 'This address does not do that.';

/** Answers every error: problem+json on the API, a plain page elsewhere, the same status on both. */
@Catch()
@Injectable()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger(ErrorFilter.name);

  constructor(private readonly renderer: PageRenderer) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<RegisterRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    const allowed = isUnrouted(error) ? methodsAt(request) : [];
    const problem = problemOf(allowed.length > 0 ? new MethodNotAllowedException(NOT_DONE_HERE) : error);
    if (problem.status >= 500)
      this.logger.error(error instanceof Error ? error.stack : 'An error that is none', 'A request failed');
    if (response.headersSent) return void response.end();
    response.setHeader('Cache-Control', 'no-store');
    if (allowed.length > 0) response.setHeader('Allow', allowed.join(', '));
    if (error instanceof TooManyError) response.setHeader('Retry-After', String(error.retryAfterSeconds));
    const nextStep = nextStepAfter(error, request);
    if (isForMachines(request)) sendProblem(response, problem);
    else if (nextStep) response.redirect(nextStep.status, nextStep.url);
    else this.sendPage(request, response, problem);
  }

  private sendPage(request: RegisterRequest, response: Response, problem: Problem): void {
    response.status(problem.status).type('html').send(this.pageOf(request, problem));
  }

  /** A page that cannot even be drawn must still say what happened, so drawing it is tried. */
  private pageOf(request: RegisterRequest, problem: Problem): string {
    const view = request.licensee ? 'errors/error.njk' : 'errors/plain-error.njk';
    try {
      return this.renderer.render(request, view, { title: problem.title, problem, links: linksFor(request, problem) });
    } catch (error) {
      this.logger.error(error instanceof Error ? error.stack : 'unknown', 'An error page could not be drawn');
      return `<!doctype html><html lang="en-GB"><title>${problem.title}</title><h1>${problem.title}</h1></html>`;
    }
  }
}

function isForMachines(request: RegisterRequest): boolean {
  return request.originalUrl.startsWith('/api/') || request.originalUrl.startsWith('/health');
}

/** What a person can do next, besides going to the first page. */
function linksFor(request: RegisterRequest, problem: Problem): Array<{ text: string; href: string }> {
  if (problem.status !== 401) return [];
  return [{ text: 'Sign in', href: `/sign-in?next=${encodeURIComponent(pathToReturnTo(request))}` }];
}

/** Where a person goes to lift a refusal by themselves: by GET (303), or with the form that they just sent (307). */
interface NextStep {
  readonly status: 303 | 307;
  readonly url: string;
}

/** A refusal that the person can lift by themselves leads to where they do it. */
function nextStepAfter(error: unknown, request: RegisterRequest): NextStep | null {
  if (error instanceof StepUpNeededException) return proofFirst(request);
  return error instanceof StrongNeededException ? { status: 303, url: STRONG_WAYS_PATH } : null;
}

/**
 * Where to prove who one is, and then go on. A form that was sent goes along, so that nothing that was written in it is lost:
 * it is sent from there once the proof is given.
 */
function proofFirst(request: RegisterRequest): NextStep {
  const isForm = request.method === 'POST';
  const isPage = !isForm || methodsAt(request).includes('GET');
  const asked = new URLSearchParams({
    ...(isForm && { at: request.path }),
    ...(isPage && { next: request.path }),
  });
  return { status: isForm ? 307 : 303, url: `${STEP_UP_PATH}?${asked.toString()}` };
}

/** Only a page that was asked for by GET can be gone back to; its query may hold a search, so it is left out. */
function pathToReturnTo(request: RegisterRequest): string {
  return request.method === 'GET' ? request.path : '/';
}

function sendProblem(response: Response, problem: Problem): void {
  if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer realm="register"');
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}
