import { Inject, Injectable } from '@nestjs/common';
import { Config, CONFIG, type Licensee } from '@pa/platform';

/** Full addresses for mail: always the register's primary host, never the Host header of a request. */
@Injectable()
export class RegisterLinks {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  to(register: Pick<Licensee, 'primaryHost'>, path: string): string {
    const { https, port } = this.config;
    return https ? `https://${register.primaryHost}${path}` : `http://${register.primaryHost}:${port}${path}`;
  }
}
