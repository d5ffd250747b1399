import { attemptRoute, listForms, type FormRoute, type Try } from '../support/access-tries';
import { settingsFor } from '../support/app';
import { dialler, type Answer } from '../support/dial';
import { doerOf, fittingOf, newRows } from '../support/fitting-sends';
import { freePort } from '../../libs/platform/src/embedded/free-port';
import { ServerProcess } from '../support/live/server-process';
import { startPeopledApp, type PeopledApp, type PeopledRegister } from '../support/peopled';

/** Forms that have nothing to do with each other, so that all can be under way at once when the server dies. */
const FORMS = [
  'POST /account/put-right',
  'POST /account/representatives/ask',
  'POST /account/tokens/new',
  'POST /applications/:id/meeting-plan',
  'POST /ask-staff',
  'POST /complain',
  'POST /employer/ask/:profileId',
  'POST /messages/:id/terms',
  'POST /messages/:id/times',
  'POST /pa/week/dates',
  'POST /staff/assisted/new',
  'POST /staff/invitations/new',
];

/**
 * G3: forms whose answers never come, for the server is killed (SIGKILL) between sending and answering. Some had done all by
 * then, some a part and some nothing. Each is sent again to a server that was started anew, and must have had one effect: as
 * many new rows in every table as on the other register, where each was sent once.
 */
describe('G3: forms sent again after a kill', () => {
  let app: PeopledApp;
  let server: ServerProcess;

  beforeAll(async () => {
    app = await startPeopledApp();
    server = new ServerProcess(await freePort(), settingsFor(app.server.database, app.server.config.dataDir));
    await server.start();
  }, 420_000);

  afterAll(async () => {
    await server?.stop();
    await app?.close();
  }, 60_000);

  const formAt = (register: PeopledRegister, route: string): FormRoute =>
    listForms(register).find((form) => form.route === route)!;

  async function triesAt(register: PeopledRegister): Promise<Try[]> {
    const tries: Try[] = [];
    for (const route of FORMS) {
      const form = formAt(register, route);
      const as = await doerOf(app, register, form);
      tries.push({ route, at: register, as, naming: fittingOf(register, form) });
    }
    return tries;
  }

  /** By a connection of its own: all are under way at the same moment. */
  async function sent(trying: Try): Promise<Answer> {
    const { dial, hangUp } = dialler(server.port);
    return attemptRoute({ ...app, dial }, trying).finally(hangUp);
  }

  /** Sends all at once and kills the server at the first answer. Says which were answered nevertheless. */
  async function cutOff(tries: readonly Try[]): Promise<string[]> {
    const answered: string[] = [];
    const underWay = tries.map(async (trying) => {
      await sent(trying);
      answered.push(trying.route);
    });
    await Promise.any(underWay);
    await server.kill();
    await Promise.allSettled(underWay);
    return answered;
  }

  it('have one effect each', async () => {
    const [once, again] = [await triesAt(app.north), await triesAt(app.south)];
    const faults: string[] = [];
    const toAll = async (tries: readonly Try[]): Promise<void> => {
      for (const trying of tries) {
        const { status } = await sent(trying);
        if (status >= 500) faults.push(`${trying.route}: ${status}`);
      }
    };
    const expected = await newRows(app, app.north, () => toAll(once));
    expect(Object.keys(expected).length).toBeGreaterThanOrEqual(FORMS.length / 2);
    const seen = await newRows(app, app.south, async () => {
      expect((await cutOff(again)).length).toBeLessThan(FORMS.length);
      await server.start();
      await toAll(again);
    });
    expect({ faults, rows: seen }).toEqual({ faults: [], rows: expected });
  }, 300_000);
});
