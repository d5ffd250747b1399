import { createServer } from 'node:net';
import { Refusal } from './steps.mjs';

/** Fails early and in words, before anything is started. Port 0 means: any. */
export async function requireFreePort(port) {
  if (port === 0) {
    return;
  }
  const fault = await listenOnce(port);
  if (fault?.code === 'EADDRINUSE') {
    throw new Refusal(
      `Something else already answers on port ${port}. Stop it, or choose another with PORT: PORT=${port + 1} npm start`,
    );
  }
  if (fault?.code === 'EACCES') {
    throw new Refusal(`This account may not use port ${port}. Choose one above 1023 with PORT: PORT=3000 npm start`);
  }
}

function listenOnce(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen({ port, exclusive: true }, () => probe.close(() => resolve(null)));
  });
}
