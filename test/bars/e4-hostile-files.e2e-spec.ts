import { IncomingFiles } from '@pa/platform';
import { OwnApplications } from '../../libs/recruitment/src/applications/own-applications.service';
import { v4 as newMark } from 'uuid';
import { sizeOf } from '../support/bars';
import type { Answer } from '../support/dial';
import { honestFiles, type SentFile } from '../support/files/honest-files';
import { hostileFiles } from '../support/files/hostile-files';
import { brokenMultipart, multipartOf } from '../support/files/multipart';
import { startPeopledApp, type PeopledApp } from '../support/peopled';

const BROKEN = sizeOf({ short: 100, full: 500 });
const SEED = Number(process.env['BARS_SEED'] ?? 20_260_302);
/** Never taken, whatever else is right about the form: so what is taken was taken wrongly. */
const NEVER = { name: 'cv.txt', bytes: Buffer.from('a\u0000b'.repeat(200)) };

/** E4. Seen red with the checks of a file's content left out, as at the end. */
describe(`E4: 40 hostile files, and ${BROKEN} broken forms with a file`, () => {
  let app: PeopledApp;
  let draftId: string;

  beforeAll(async () => {
    app = await startPeopledApp();
    const { people, own } = app.north;
    const words = { message: 'I like mornings.', answers: {} };
    draftId = await app.server.app.get(OwnApplications).save(people.pa.actor, own.openAdvertId, words);
  }, 120_000);
  afterAll(() => app?.close());
  afterEach(() => jest.restoreAllMocks());

  /** Where a file may be sent. */
  const doors = (): ReadonlyArray<readonly [method: string, path: string]> => [
    ['POST', `/api/v1/conversations/${app.north.own.conversationId}/files`],
    ['PUT', `/api/v1/me/applications/${draftId}/file`],
    ['PUT', `/api/v1/me/training/${app.north.own.trainingId}/file`],
    ['PUT', '/api/v1/me/approval/files/papers'],
  ];

  async function ask(
    [method, path]: readonly [string, string],
    form: { headers?: object; body?: Buffer },
  ): Promise<Answer> {
    const headers = { ...form.headers, authorization: `Bearer ${app.north.people.pa.token}` };
    return app.dial({ method, host: app.north.host, path, headers, ...(form.body && { body: form.body }) });
  }

  const send = (door: readonly [string, string], file: Pick<SentFile, 'name' | 'bytes'>) =>
    ask(door, multipartOf({ clientId: newMark() }, file));

  async function kept(): Promise<number> {
    const { rows } = await app.superuser.query<{ count: number }>(
      'SELECT (SELECT count(*) FROM message_files)::int + (SELECT count(*) FROM application_files)::int + (SELECT count(*) FROM training_files)::int + (SELECT count(*) FROM part_files)::int AS count',
    );
    return rows[0]?.count ?? 0;
  }

  /** What is wrong with the answers: each is a refusal with words. */
  async function wrongOf(files: readonly SentFile[]): Promise<string[]> {
    const wrong: string[] = [];
    for (const door of doors())
      for (const { what, name, bytes } of files) {
        const { status, text } = await send(door, { name, bytes });
        const isRefused = status >= 400 && status < 500 && text.includes('detail');
        if (!isRefused) wrong.push(`${what} at ${door[1].split('/')[3]}: ${status}`);
      }
    return wrong;
  }

  it('are refused at every door, and nothing is kept of them', async () => {
    const [before, files] = [await kept(), await hostileFiles()];
    expect(files.length).toBeGreaterThanOrEqual(40);
    expect(await wrongOf(files)).toEqual([]);
    expect(await kept()).toBe(before);
  }, 300_000);

  it('break nothing: every broken form is refused, and the next honest file is taken', async () => {
    const before = await kept();
    const right = multipartOf({ clientId: newMark() }, NEVER).body;
    const random = randomFrom(SEED);
    const wrong: string[] = [];
    for (let number = 0; number < BROKEN; number += 1) {
      const door = doors()[number % doors().length]!;
      const { status } = await ask(door, brokenMultipart(right, number, random));
      if (status < 400 || status >= 500) wrong.push(`${number}: ${status}`);
    }
    expect(wrong).toEqual([]);
    expect(await kept()).toBe(before);
    for (const door of doors())
      for (const file of await honestFiles()) expect((await send(door, file)).status).toBeLessThan(300);
  }, 300_000);

  it('are not read of strangers, nor on paths that take none', async () => {
    const form = multipartOf({ clientId: newMark() }, NEVER);
    const [, path] = doors()[0]!;
    const { host } = app.north;
    expect((await app.dial({ method: 'POST', host, path, ...form })).status).toBe(401);
    expect((await ask(['POST', '/api/v1/me/message-searches'], form)).status).toBe(415);
    expect((await app.dial({ method: 'POST', host, path: '/sign-in', ...form })).status).toBe(415);
    const page = `/messages/${app.north.own.conversationId}/files`;
    expect((await app.dial({ method: 'POST', host, path: page, ...form })).status).toBe(403);
  });

  it('are given out to be saved alone, never shown', async () => {
    const { conversationId, messageFileId } = app.north.own;
    const { headers, status } = await ask(
      ['GET', `/api/v1/conversations/${conversationId}/files/${messageFileId}/content`],
      {},
    );
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'content-type': 'text/plain; charset=utf-8' });
    expect(headers['content-disposition']).toMatch(/^attachment; /);
    expect(headers['content-security-policy']).toContain('sandbox');
  });

  it('are seen where nobody looks at the content', async () => {
    jest
      .spyOn(IncomingFiles.prototype, 'check')
      .mockImplementation(async ({ bytes }) => ({ name: 'x.pdf', kind: 'pdf', bytes, verdict: 'not-scanned' }));
    const [program] = (await hostileFiles()).filter(({ what }) => what === 'a program called PDF');
    expect((await wrongOf([program!])).join()).toContain('a program called PDF');
  });
});

/** Small whole numbers, the same for the same seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return below <= 0 ? 0 : state % below;
  };
}
