import { BadRequestException } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

const DEEPEST = 8;

/** Refuses what no database and no reader can hold: NUL characters, half-surrogates and bottomless nesting. */
export function cleanInput(request: Request, _response: Response, next: NextFunction): void {
  const path = decodedPath(request.path);
  if (path === null || !isClean(path, 0) || !isClean(request.query, 0) || !isClean(request.body, 0))
    throw new BadRequestException('The request holds characters that cannot be kept.');
  next();
}

function decodedPath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** Whether all texts in it can be kept. */
export function isClean(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return !value.includes('\u0000') && value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= DEEPEST) return false;
  return Object.entries(value).every(([key, inner]) => isClean(key, depth) && isClean(inner, depth + 1));
}
