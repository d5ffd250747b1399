import express, { type Request, type RequestHandler } from 'express';

/** A request whose bytes are kept as they came: who has signed them has signed just these. */
export interface RawRequest extends Request {
  rawBody?: Buffer;
}

/** For addresses at which a machine posts signed JSON: keeps the bytes, and leaves nothing to be read as a body. */
export function rawBody(limit: string): RequestHandler[] {
  const keep: RequestHandler = (request, _response, next) => {
    const body: unknown = request.body;
    (request as RawRequest).rawBody = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    request.body = {};
    next();
  };
  return [express.raw({ type: 'application/json', limit }), keep];
}
