import { ArgumentsHost, Catch, ExceptionFilter, Injectable, Logger } from '@nestjs/common';
import { TooManyError, type RegisterRequest } from '@pa/platform';
import type { Response } from 'express';
import { PageRenderer } from '../page/page-renderer';
import type { Problem } from './problem';
import { problemOf } from './problem-of';

/** Answers every error: problem+json on the API, a plain page elsewhere, the same status on both. */
@Catch()
@Injectable()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger(ErrorFilter.name);

  constructor(private readonly renderer: PageRenderer) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<RegisterRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = problemOf(error);
    if (problem.status >= 500)
      this.logger.error(error instanceof Error ? error.stack : 'An error that is none', 'A request failed');
    if (response.headersSent) return void response.end();
    if (error instanceof TooManyError) response.setHeader('Retry-After', String(error.retryAfterSeconds));
    if (isForMachines(request)) sendProblem(response, problem);
    else this.sendPage(request, response, problem);
  }

  private sendPage(request: RegisterRequest, response: Response, problem: Problem): void {
    const view = request.licensee ? 'errors/problem.njk' : 'errors/plain.njk';
    const links = request.licensee ? linksFor(request, problem) : [];
    const shown = { title: problem.title, lines: [problem.detail], links };
    const html = this.renderer.render(request, view, { title: problem.title, problem: shown });
    response.status(problem.status).type('html').send(html);
  }
}

function isForMachines(request: RegisterRequest): boolean {
  return request.originalUrl.startsWith('/api/') || request.originalUrl.startsWith('/health');
}

/** What a person can do next. */
function linksFor(request: RegisterRequest, problem: Problem): Array<{ text: string; href: string }> {
  const start = { text: 'Go to the start page', href: '/' };
  if (problem.status !== 401) return [start];
  return [{ text: 'Sign in', href: `/sign-in?next=${encodeURIComponent(pathToReturnTo(request))}` }, start];
}

/** Only a page that was asked for by GET can be gone back to; its query may hold a search, so it is left out. */
function pathToReturnTo(request: RegisterRequest): string {
  return request.method === 'GET' ? request.path : '/';
}

function sendProblem(response: Response, problem: Problem): void {
  if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer realm="register"');
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}
