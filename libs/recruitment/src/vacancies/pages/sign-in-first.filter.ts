import { ArgumentsHost, Catch, ExceptionFilter, Injectable, UnauthorizedException } from '@nestjs/common';
import type { RegisterRequest } from '@pa/platform';
import { PageRenderer } from '@pa/web';
import type { Response } from 'express';

/** Whoever scans a poster without an account gets a page that says how to go on, and nothing of the advert. Status 401. */
@Catch(UnauthorizedException)
@Injectable()
export class SignInFirstFilter implements ExceptionFilter<UnauthorizedException> {
  constructor(private readonly renderer: PageRenderer) {}

  catch(_refusal: UnauthorizedException, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<RegisterRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    const signInHref = `/sign-in?next=${encodeURIComponent(request.path)}`;
    const page = this.renderer.render(request, 'recruitment/vacancies-join.njk', {
      title: 'Join or sign in to see this job',
      signInHref,
    });
    response.status(401).setHeader('Cache-Control', 'no-store').type('html').send(page);
  }
}
