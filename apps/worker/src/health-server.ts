import { createServer, type Server } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { HealthApiController } from '@pa/platform';
import { DataSource } from 'typeorm';

/**
 * The worker has no pages, and yet whoever runs its container must see whether it is well: the same two addresses as the
 * server's, on PORT. The server goes when the worker is closed.
 */
export function answerHealth(worker: INestApplicationContext, port: number): Server {
  const health = new HealthApiController(worker.get(DataSource));
  const server = createServer((request, response) => {
    void statusOf(request.url, health).then((status) => response.writeHead(status).end());
  });
  server.unref();
  return server.listen(port);
}

async function statusOf(url: string | undefined, health: HealthApiController): Promise<number> {
  try {
    if (url === '/health/live') health.live();
    else if (url === '/health/ready') await health.ready();
    else return 404;
    return 200;
  } catch {
    // The only thing that can fail is the database, and the answer says so.
    return 503;
  }
}
