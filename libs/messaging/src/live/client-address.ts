import type { IncomingMessage } from 'node:http';

/** The address of whoever asks, past as many proxies as are known to stand before the server: as Express finds it. */
export function clientAddress(request: IncomingMessage, proxies: number): string | undefined {
  const said = [request.headers['x-forwarded-for'] ?? []].flat().join(',');
  const forwarded = said.split(',').flatMap((address) => address.trim() || []);
  const chain = [...forwarded, request.socket.remoteAddress];
  return chain[Math.max(0, chain.length - 1 - proxies)];
}
