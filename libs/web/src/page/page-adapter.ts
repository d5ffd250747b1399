import { ExpressAdapter } from '@nestjs/platform-express';
import express, { type Response } from 'express';
import { SeeOther } from './page';
import { RenderedPage } from './rendered-page';

/** Express, taught to send what page controllers answer. Everything else goes the usual way. */
export class PageAdapter extends ExpressAdapter {
  constructor() {
    super(exactExpress());
  }

  override reply(response: Response, body: unknown, statusCode?: number): unknown {
    if (body instanceof SeeOther) return response.redirect(303, body.url);
    if (body instanceof RenderedPage) {
      response.status(body.status).type('html');
      return response.send(body.html);
    }
    return super.reply(response, body, statusCode) as unknown;
  }
}

/**
 * Paths mean what they say: were /API the same as /api, then what tells the two apart (cookies here, tokens there) could
 * be walked around. To be set before the first thing is mounted.
 */
function exactExpress(): express.Express {
  const instance = express();
  instance.set('case sensitive routing', true);
  return instance;
}
