import type { Config } from '@pa/platform';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Nothing from elsewhere, nothing inline, no framing, no referrer: a search address tells about health and home. */
export function securityHeaders(config: Pick<Config, 'https'>): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(config.https && { upgradeInsecureRequests: [] }),
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: config.https && { maxAge: 63_072_000, includeSubDomains: false },
    crossOriginOpenerPolicy: config.https && { policy: 'same-origin' },
    originAgentCluster: config.https,
    xFrameOptions: { action: 'deny' },
  });
}
