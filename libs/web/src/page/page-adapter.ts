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
      const bytes = Buffer.from(body.html);
      response.status(body.status).type('html').set('Content-Length', String(bytes.length));
      // Not by `send`, which makes a tag of it for caches: no page may be kept by one.
      return response.end(bytes);
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
