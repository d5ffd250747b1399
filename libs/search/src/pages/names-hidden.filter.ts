import { ArgumentsHost, Catch, ExceptionFilter, ForbiddenException, Injectable } from '@nestjs/common';
import type { RegisterRequest } from '@pa/platform';
import { PageRenderer } from '@pa/web';
import type { Response } from 'express';
import { searchPaths } from '../search.paths';

/** Whoever is signed in and may not see names gets a page that says how to. The status stays 403. */
@Catch(ForbiddenException)
@Injectable()
export class NamesHiddenFilter implements ExceptionFilter<ForbiddenException> {
  constructor(private readonly renderer: PageRenderer) {}

  catch(_refusal: ForbiddenException, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<RegisterRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    const model = { title: 'Names are for employers', paths: { find: searchPaths.find() } };
    response
      .status(403)
      .type('html')
      .send(this.renderer.render(request, 'search/names-hidden.njk', model));
  }
}
