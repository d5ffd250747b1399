import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { billingPaths } from '@pa/billing';
import { LiveAdapter } from '@pa/messaging/messaging-http.module';
import { type Config, Secrets } from '@pa/platform';
import { cleanInput, noStore, PageAdapter, rawBody, readableBody, readAssetManifest, sessionHandler } from '@pa/web';
import cookieParser from 'cookie-parser';
import express from 'express';
import { Logger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { AppModule, type AppOptions } from './app.module';
import { OpenApi } from './openapi';
import { securityHeaders } from './security-headers';
import { uploadPaths } from './upload-paths';

/** dist/assets, seen from dist/apps/server/src and from apps/server/src. */
const ASSET_FOLDERS = [
  join(__dirname, '..', '..', '..', 'assets'),
  join(__dirname, '..', '..', '..', 'dist', 'assets'),
];
const LARGEST_BODY = '100kb';
const MOST_FIELDS = 2_000;

/** The whole server, not yet listening. `config` names a database. */
export async function createApp(config: Config, options: AppOptions = {}): Promise<NestExpressApplication> {
  const assets = ASSET_FOLDERS.find((folder) => hasManifest(folder)) ?? ASSET_FOLDERS[0]!;
  const manifest = readAssetManifest(join(assets, 'manifest.json'));
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.forConfig(config, manifest, options),
    new PageAdapter(),
    {
      bufferLogs: true,
      bodyParser: false,
      abortOnError: false,
    },
  );
  app.useLogger(app.get(Logger));
  app.flushLogs();
  app.set('trust proxy', config.trustedProxies);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  // Nothing that is made here may be kept, so there is nothing to compare; files of /assets have a tag of their own.
  app.disable('etag');
  app.use(securityHeaders(config));
  app.use('/assets', express.static(assets, { immutable: true, maxAge: '365d', index: false, redirect: false }));
  app.use(noStore);
  app.use(readableBody(uploadPaths));
  app.use([billingPaths.cardEvents, billingPaths.licenceEvents], rawBody(LARGEST_BODY));
  app.use(express.json({ limit: LARGEST_BODY, strict: true }));
  app.use(express.urlencoded({ extended: false, limit: LARGEST_BODY, parameterLimit: MOST_FIELDS }));
  app.use(cookieParser());
  app.use(cleanInput);
  app.use(onPagesOnly(sessionHandler(config, app.get(Secrets), app.get(DataSource))));
  app.useWebSocketAdapter(new LiveAdapter(app));
  app.get(OpenApi).describe(app);
  await app.init();
  return app;
}

function hasManifest(folder: string): boolean {
  try {
    readAssetManifest(join(folder, 'manifest.json'));
    return true;
  } catch {
    return false;
  }
}

/**
 * Machines have no cookies: neither the API nor health checks touch sessions. Nor do the brand's stylesheet and the logo, which
 * anyone may keep: no cookie of a session may be kept with them.
 */
function onPagesOnly(handler: express.RequestHandler): express.RequestHandler {
  return (request, response, next) => {
    if (/^\/(api\/|health\/|brand\.css$|logo\.png$)/.test(request.path)) next();
    else void handler(request, response, next);
  };
}
