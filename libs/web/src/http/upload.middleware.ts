import { BadRequestException, Injectable, NestMiddleware, PayloadTooLargeException } from '@nestjs/common';
import {
  LARGEST_FILE,
  RateLimits,
  UnavailableError,
  type DescribedLimit,
  type IncomingFile,
  type RegisterRequest,
} from '@pa/platform';
import type { NextFunction, Response } from 'express';
import multer from 'multer';
import { isClean } from './clean-input';

/** How often things may be done here. docs/limits.md is made from the tables of all libs. */
export const webLimits = {
  sendFile: {
    name: 'send-file',
    points: 60,
    seconds: 60 * 60,
    shared: true,
    counts: 'a person',
    words: 'Forms with a file that a person sends in an hour.',
  },
} as const satisfies Record<string, DescribedLimit>;

/** The field of a form that holds the file. */
export const FILE_FIELD = 'file';
/** Files that are read at once in one process: they stand in memory until they are checked. */
const MOST_AT_ONCE = 8;
const TOO_LARGE = ['LIMIT_FILE_SIZE', 'LIMIT_FIELD_VALUE'];

const read = multer({
  storage: multer.memoryStorage(),
  preservePath: true,
  defParamCharset: 'utf8',
  limits: { fileSize: LARGEST_FILE, files: 1, fields: 60, parts: 61, fieldSize: 100_000, headerPairs: 20 },
}).single(FILE_FIELD);

/**
 * Reads forms with a file, on the paths that take them, before the form's token is looked for. Only of people who are
 * signed in, and so many an hour: a stranger's megabytes are not taken into memory.
 */
@Injectable()
export class UploadMiddleware implements NestMiddleware {
  private reading = 0;

  constructor(private readonly limits: RateLimits) {}

  async use(request: RegisterRequest, response: Response, next: NextFunction): Promise<void> {
    if (!request.actor || !request.is('multipart/form-data')) return next();
    if (this.reading >= MOST_AT_ONCE)
      throw new UnavailableError('many-files', 'Many people send files just now. Please try again in a minute.');
    this.reading += 1;
    try {
      await this.limits.count(webLimits.sendFile, request.actor.personId);
      await readForm(request, response);
    } finally {
      this.reading -= 1;
    }
    next();
  }
}

async function readForm(request: RegisterRequest & { file?: multer.UploadedFile }, response: Response): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    read(request, response, (error: unknown) => (error ? reject(refusalOf(error)) : resolve()));
  });
  request.body = { ...(request.body as object | undefined) };
  if (!isClean(request.body, 0)) throw new BadRequestException('The request holds characters that cannot be kept.');
  const upload = uploadOf(request.file);
  if (upload) request.upload = upload;
}

/** A file field that was left empty is sent as a file without a name and without bytes. */
function uploadOf(file: multer.UploadedFile | undefined): IncomingFile | null {
  if (!file || (file.originalname === '' && file.buffer.length === 0)) return null;
  return { name: file.originalname, bytes: file.buffer };
}

function refusalOf(error: unknown): Error {
  const isTooLarge = error instanceof multer.MulterError && TOO_LARGE.includes(error.code);
  return isTooLarge
    ? new PayloadTooLargeException('This file is larger than 10 MB. Go back and choose a smaller one.')
    : new BadRequestException('The form with the file could not be read. Go back and send it again.');
}
