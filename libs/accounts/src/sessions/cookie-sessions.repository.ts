import { Injectable } from '@nestjs/common';
import type { SessionPerson } from '@pa/web';
import { DataSource } from 'typeorm';

/** Cookie sessions by their id, for whoever has no express before them: sockets. They are read before a register is known. */
@Injectable()
export class CookieSessionsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async findPerson(id: string): Promise<SessionPerson | null> {
    const [row] = await this.dataSource.query<Array<{ sess: { person?: SessionPerson } }>>(
      'SELECT sess FROM sessions WHERE sid = $1 AND expire >= clock_timestamp()',
      [id],
    );
    return row?.sess.person ?? null;
  }
}
