import { startTestApp, TestApp } from '../support/app';

describe('The server', () => {
  let server: TestApp;

  beforeAll(async () => {
    server = await startTestApp();
  });

  afterAll(() => server?.close());

  it.each(['/health/live', '/health/ready'])('answers %s on any host name, for load balancers', async (path) => {
    await server.get('10.1.2.3', path).expect(200, { status: 'ok' });
  });

  it('says how the search stands on any host name, and nothing of errors', async () => {
    const nothingWaits = { secondsBehind: null, waiting: 0, setAside: 0 };
    const standing = { status: 'ok', answeredBy: 'postgresql', ...nothingWaits };
    await server.get('10.1.2.3', '/health/search').expect(200, standing);
  });

  it('answers 421 where no register is, and never with another register', async () => {
    await server.get('nobody.localhost', '/').expect(421);
  });
});
