import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import type { RegisterRequest } from '@pa/platform';
import { concatMap, type Observable } from 'rxjs';
import { Page } from './page';
import { PageRenderer } from './page-renderer';
import { RenderedPage } from './rendered-page';

/** Renders what page controllers answer; API answers pass untouched. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(private readonly renderer: PageRenderer) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<RegisterRequest>();
    return next
      .handle()
      .pipe(
        concatMap(async (answer: unknown) =>
          answer instanceof Page
            ? new RenderedPage(await this.renderer.renderWithNews(request, answer.view, answer.model), answer.status)
            : answer,
        ),
      );
  }
}
