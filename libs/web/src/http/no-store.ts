import type { NextFunction, Request, Response } from 'express';

/**
 * What is made for one person is kept by nobody: not by a proxy, and not by the browser of a library's computer, where
 * "back" after signing out would show it. Whatever may be kept says so itself.
 */
export function noStore(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}
