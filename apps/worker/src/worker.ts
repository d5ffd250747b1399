import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Config } from '@pa/platform';
import { Logger } from 'nestjs-pino';
import { entities } from '../../server/src/entities';
import { WorkerModule } from './worker.module';

/** Starts the worker; it takes events and jobs until it is closed. */
export async function startWorker(config: Config): Promise<INestApplicationContext> {
  const smaller = { ...config, databasePoolSize: Math.min(config.databasePoolSize, 5) };
  const worker = await NestFactory.createApplicationContext(WorkerModule.forConfig(smaller, entities), {
    bufferLogs: true,
    abortOnError: false,
  });
  worker.useLogger(worker.get(Logger));
  worker.flushLogs();
  return worker;
}
