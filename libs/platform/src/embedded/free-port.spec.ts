import { AddressInfo, createServer } from 'node:net';
import { freePort, isFree } from './free-port';

describe('A port for PostgreSQL', () => {
  it('is the remembered one while that is free, else another below 32768', async () => {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    expect(await isFree(port)).toBe(false);
    const other = await freePort(port);
    expect(other).not.toBe(port);
    expect(other).toBeLessThan(32_768);
    expect(await freePort(other)).toBe(other);
    await new Promise((closed) => server.close(closed));
  });
});
