import { HttpException, HttpStatus, Inject, Injectable, Logger, NestMiddleware } from '@nestjs/common';
import type { NextFunction, Response } from 'express';
import { Config, CONFIG } from '../config/config';
import type { RegisterRequest } from '../http/register-request';
import { LicenseeDirectory } from './licensee-directory';

/** No register answers at this host name. Never falls back to another register. */
export class UnknownHostException extends HttpException {
  constructor() {
    super('No register answers at this address.', HttpStatus.MISDIRECTED);
  }
}

/** Paths that answer on any host name, because load balancers ask by address. */
const ANY_HOST = /^\/health(\/|$)/;

/** Finds the register, or the platform, by the Host header and puts it on the request. */
@Injectable()
export class TenancyMiddleware implements NestMiddleware {
  private readonly logger = new Logger(TenancyMiddleware.name);

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly licensees: LicenseeDirectory,
  ) {}

  async use(request: RegisterRequest, _response: Response, next: NextFunction): Promise<void> {
    const host = hostOf(request.headers.host);
    const isPlatformHost = host === this.config.platformHost;
    const licensee = await (isPlatformHost ? this.licensees.platform() : this.licensees.findByHost(host));
    if (licensee) request.licensee = licensee;
    else if (!isPlatformHost && !ANY_HOST.test(request.originalUrl)) this.refuse();
    next();
  }

  /** The name of the host is not written down: whoever sends it may put anything there. */
  private refuse(): never {
    this.logger.log('A request to an address of no register was refused');
    throw new UnknownHostException();
  }
}

/** The host name without port, in lower case and without a final dot. */
export function hostOf(header: string | undefined): string {
  return (header ?? '').toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '');
}
