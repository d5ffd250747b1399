import { ExpressAdapter } from '@nestjs/platform-express';
import type { Response } from 'express';
import { SeeOther } from './page';
import { RenderedPage } from './rendered-page';

/** Express, taught to send what page controllers answer. Everything else goes the usual way. */
export class PageAdapter extends ExpressAdapter {
  override reply(response: Response, body: unknown, statusCode?: number): unknown {
    if (body instanceof SeeOther) return response.redirect(303, body.url);
    if (body instanceof RenderedPage) {
      response.status(body.status).type('html');
      return response.send(body.html);
    }
    return super.reply(response, body, statusCode) as unknown;
  }
}
