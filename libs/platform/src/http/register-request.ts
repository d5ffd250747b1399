import type { Request } from 'express';
import type { Actor } from '../access/actor';
import type { IncomingFile } from '../files/incoming-files';
import type { Licensee } from '../tenancy/licensee';

/** An HTTP request after the middleware has found out which register it is for and who asks. */
export interface RegisterRequest extends Request {
  /** Absent on the platform's own host and on health checks. */
  licensee?: Licensee;
  actor?: Actor;
  /** The file of a form that had one. */
  upload?: IncomingFile;
}
