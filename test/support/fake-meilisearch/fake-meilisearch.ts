import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { FilterRefused, type FakeDocument } from './fake-filter';
import { FakeIndex, type FakeQuery } from './fake-index';
import { FakeTasks, type FakeTask } from './fake-tasks';

interface FakeKey {
  readonly uid: string;
  readonly key: string;
  readonly name: string;
  readonly actions: string[];
  readonly indexes: string[];
}

/** An answer that is not 2xx, with the engine's code. */
class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(code);
  }
}

type Route = readonly [
  method: string,
  path: RegExp,
  action: string,
  answer: (found: readonly string[], body: unknown) => unknown,
];

/**
 * A fake of Meilisearch's HTTP interface, as far as we use it: indexes, settings, documents, a queue of tasks, filters, sorting by
 * distance, typos, beginnings, synonyms, swaps and keys. It can be down, slow, of another version, wrong, or lose an answer after
 * having taken the request. Every report that rests on it names it a fake.
 */
export class FakeMeilisearch {
  readonly tasks = new FakeTasks();
  readonly indexes = new Map<string, FakeIndex>();
  readonly keys = new Map<string, FakeKey>();
  /** Every version of every document in the order in which it was written: `index key version`. */
  readonly written: { uid: string; key: string; version: number }[] = [];
  requests = 0;
  isDown = false;
  delay = 0;
  version = '1.15.2';
  /** What searches answer. */
  answers: 'right' | 'garbage' | 'a-page' | 'nothing' | 'everyone' = 'right';
  /** So many of the next requests that write are taken, and their answers lost. */
  losing = 0;
  /** A batch with one of these keys fails as a whole. */
  readonly poison = new Set<string>();
  masterKey: string | undefined;
  private server: Server | undefined;

  async start(): Promise<string> {
    this.server = createServer((request, response) => void this.serve(request, response));
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.tasks.forget();
    this.server?.closeAllConnections();
    await new Promise<void>((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
  }

  /** Loses everything that it holds, as a machine with a new disk. */
  forget(): void {
    this.indexes.clear();
    this.tasks.forget();
  }

  documents(uid: string): FakeDocument[] {
    return [...(this.indexes.get(uid)?.documents.values() ?? [])];
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.requests++;
    const body = await text(request);
    if (this.delay > 0) await wait(this.delay);
    if (this.isDown) return void request.socket.destroy();
    try {
      const answer = this.answer(request, body === '' ? undefined : JSON.parse(body));
      if (request.method === 'GET' || !isTask(answer)) return this.send(response, 200, answer);
      if (this.losing-- > 0) return void request.socket.destroy();
      this.send(response, 202, { ...answer, taskUid: answer.uid });
    } catch (error) {
      const refusal = error instanceof Refused ? error : new Refused(400, codeOf(error));
      const { status, code } = refusal;
      this.send(response, status, { message: code, code, type: 'invalid_request', link: '' });
    }
  }

  private send(response: ServerResponse, status: number, answer: unknown): void {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
  }

  private answer({ method, url = '', headers }: IncomingMessage, body: unknown): unknown {
    const path = new URL(url, 'http://fake').pathname;
    for (const [wanted, pattern, action, answer] of this.routes) {
      const found = pattern.exec(path);
      if (wanted !== method || !found) continue;
      this.checkKey(headers.authorization, action);
      return answer(found.slice(1), body);
    }
    throw new Refused(404, 'not_found');
  }

  private checkKey(authorization: string | undefined, action: string): void {
    if (this.masterKey === undefined || action === '') return;
    const given = authorization?.replace('Bearer ', '');
    if (given === undefined) throw new Refused(401, 'missing_authorization_header');
    const key = [...this.keys.values()].find((one) => one.key === given);
    if (given !== this.masterKey && !key?.actions.includes(action)) throw new Refused(403, 'invalid_api_key');
  }

  private readonly routes: readonly Route[] = [
    ['GET', /^\/health$/, '', () => ({ status: 'available' })],
    ['GET', /^\/version$/, 'version', () => ({ pkgVersion: this.version, commitSha: '', commitDate: '' })],
    ['GET', /^\/tasks\/(\d+)$/, 'tasks.get', ([uid]) => this.tasks.all[Number(uid)] ?? missing('task_not_found')],
    ['GET', /^\/indexes$/, 'indexes.get', () => ({ results: [...this.indexes.keys()].map((uid) => ({ uid })) })],
    ['POST', /^\/indexes$/, 'indexes.create', (_, body) => this.createIndex((body as { uid: string }).uid)],
    ['DELETE', /^\/indexes\/([\w-]+)$/, 'indexes.delete', ([uid = '']) => this.dropIndex(uid)],
    ['PATCH', /^\/indexes\/([\w-]+)\/settings$/, 'settings.update', ([uid = ''], body) => this.configure(uid, body)],
    [
      'POST',
      /^\/indexes\/([\w-]+)\/documents$/,
      'documents.add',
      ([uid = ''], body) => this.put(uid, body as FakeDocument[]),
    ],
    [
      'POST',
      /^\/indexes\/([\w-]+)\/documents\/delete-batch$/,
      'documents.delete',
      ([uid = ''], body) => this.remove(uid, body as string[]),
    ],
    [
      'POST',
      /^\/indexes\/([\w-]+)\/documents\/fetch$/,
      'documents.get',
      ([uid = ''], body) => this.index(uid).list(body as FakeQuery),
    ],
    ['POST', /^\/indexes\/([\w-]+)\/search$/, 'search', ([uid = ''], body) => this.search(uid, body as FakeQuery)],
    [
      'POST',
      /^\/swap-indexes$/,
      'indexes.swap',
      (_, body) => this.swap((body as { indexes: [string, string] }[])[0]?.indexes ?? ['', '']),
    ],
    ['GET', /^\/keys\/([\w-]+)$/, 'keys.get', ([uid = '']) => this.keys.get(uid) ?? missing('api_key_not_found')],
    ['POST', /^\/keys$/, 'keys.create', (_, body) => this.createKey(body as Omit<FakeKey, 'key'>)],
  ];

  private index(uid: string): FakeIndex {
    return this.indexes.get(uid) ?? missing('index_not_found');
  }

  private createIndex(uid: string): FakeTask {
    return this.tasks.add('indexCreation', uid, () => {
      if (this.indexes.has(uid)) throw new Error('index_already_exists');
      this.indexes.set(uid, new FakeIndex());
    });
  }

  private dropIndex(uid: string): FakeTask {
    return this.tasks.add('indexDeletion', uid, () => {
      if (!this.indexes.delete(uid)) throw new Error('index_not_found');
    });
  }

  private configure(uid: string, settings: unknown): FakeTask {
    return this.tasks.add('settingsUpdate', uid, () => this.made(uid).configure(settings as object));
  }

  private put(uid: string, documents: readonly FakeDocument[]): FakeTask {
    return this.tasks.add('documentAdditionOrUpdate', uid, () => {
      if (documents.some(({ key }) => this.poison.has(String(key)))) throw new Error('invalid_document_fields');
      for (const document of documents) {
        this.made(uid).documents.set(String(document['key']), document);
        this.written.push({ uid, key: String(document['key']), version: Number(document['version']) });
      }
    });
  }

  private remove(uid: string, keys: readonly string[]): FakeTask {
    return this.tasks.add('documentDeletion', uid, () => keys.forEach((key) => this.index(uid).documents.delete(key)));
  }

  private swap([one, other]: readonly [string, string]): FakeTask {
    return this.tasks.add('indexSwap', null, () => {
      const [first, second] = [this.index(one), this.index(other)];
      this.indexes.set(one, second).set(other, first);
    });
  }

  private search(uid: string, query: FakeQuery): unknown {
    if (this.answers === 'garbage') return { hits: [{ id: 7 }, null, 'x'] };
    if (this.answers === 'a-page') return '<html><body>Bad gateway</body></html>';
    if (this.answers === 'nothing') return { ...this.index(uid).search(query), hits: [] };
    if (this.answers === 'everyone') return { hits: [...this.indexes.values()].flatMap((index) => all(index)) };
    return this.index(uid).search(query);
  }

  private createKey(wanted: Omit<FakeKey, 'key'>): FakeKey {
    const key = createHmac('sha256', this.masterKey ?? '')
      .update(wanted.uid)
      .digest('hex');
    const made = { ...wanted, key };
    this.keys.set(wanted.uid, made);
    return made;
  }

  /** The engine makes an index for documents and settings that come for one that is not there. */
  private made(uid: string): FakeIndex {
    const index = this.indexes.get(uid) ?? new FakeIndex();
    this.indexes.set(uid, index);
    return index;
  }
}

const all = (index: FakeIndex): FakeDocument[] => [...index.documents.values()];

function missing(code: string): never {
  throw new Refused(404, code);
}

function codeOf(error: unknown): string {
  return error instanceof FilterRefused ? 'invalid_search_filter' : 'bad_request';
}

/** Every answer to a request that writes is a task that was taken. */
function isTask(answer: unknown): answer is FakeTask {
  return typeof answer === 'object' && answer !== null && 'enqueuedAt' in answer;
}
