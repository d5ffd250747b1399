import { Inject, Injectable, OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config, CONFIG } from '../config/config';
import { ConfigError } from '../config/config.error';

/**
 * What is acknowledged must be there after a crash. A PostgreSQL that does not promise it, by its own settings or those of
 * our role, is refused at start; only the tests' throw-away database may be so, under a setting that goes with DEMO alone.
 */
@Injectable()
export class DurableCommits implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dataSource: DataSource,
  ) {}

  async onModuleInit(): Promise<void> {
    if (this.config.commits === 'may-be-lost') return;
    const [row] = await this.dataSource.query<Array<{ fsync: string; commit: string }>>(
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit`,
    );
    const off = [row?.fsync === 'off' && 'fsync', row?.commit === 'off' && 'synchronous_commit'].filter(Boolean);
    if (off.length > 0)
      throw new ConfigError([
        `PostgreSQL runs with ${off.join(' and ')} off: what people were told is kept could be lost. Switch on: ${off.join(', ')}.`,
      ]);
  }
}
