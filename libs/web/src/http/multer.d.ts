/** As much of multer as we use: it brings no types of its own. */
declare module 'multer' {
  import type { RequestHandler } from 'express';

  namespace multer {
    interface Options {
      readonly storage: unknown;
      readonly preservePath: boolean;
      readonly defParamCharset: string;
      readonly limits: Readonly<Record<string, number>>;
    }
    interface UploadedFile {
      readonly fieldname: string;
      readonly originalname: string;
      readonly buffer: Buffer;
    }
    class MulterError extends Error {
      readonly code: string;
    }
    function memoryStorage(): unknown;
  }

  function multer(options: multer.Options): { single(field: string): RequestHandler };
  export = multer;
}
