import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '@pa/platform';
import { CliModule } from './cli.module';

/** Starts the services, lets `work` use them and stops them again. */
export async function withServices<T>(
  config: Config,
  work: (services: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const services = await NestFactory.createApplicationContext(CliModule.forConfig(config), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    return await work(services);
  } finally {
    await services.close();
  }
}
