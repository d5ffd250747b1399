import { Inject, Injectable } from '@nestjs/common';
import { Config, CONFIG, type Licensee } from '@pa/platform';

/** The register as passkeys know it: its primary host, whatever host the request came to. */
@Injectable()
export class RelyingParty {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  idOf({ primaryHost }: Pick<Licensee, 'primaryHost'>): string {
    return primaryHost;
  }

  /**
   * The origin that the browser must have been on. On http, which is this machine alone, the port is not looked at: the
   * browser names it, and a free port is only known to the system.
   */
  originOf(licensee: Pick<Licensee, 'primaryHost'>, clientDataJson: string): string {
    const { https, port } = this.config;
    const host = this.idOf(licensee);
    if (https) return `https://${host}`;
    const named = originIn(clientDataJson);
    return named?.protocol === 'http:' && named.hostname === host ? named.origin : `http://${host}:${port}`;
  }
}

/** The origin that a browser wrote into its answer; null when the answer cannot be read. */
function originIn(clientDataJson: string): URL | null {
  try {
    const { origin } = JSON.parse(Buffer.from(clientDataJson, 'base64url').toString('utf8')) as { origin?: unknown };
    return new URL(String(origin));
  } catch {
    return null;
  }
}
