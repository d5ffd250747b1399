import {
  Meilisearch,
  MeilisearchApiError,
  MeilisearchRequestTimeOutError,
  MeilisearchTaskTimeOutError,
  type EnqueuedTaskPromise,
  type IndexSwap,
  type SearchParams,
  type Settings,
} from 'meilisearch';
import { EngineError } from './engine.error';

/** Where a Meilisearch is. Times are milliseconds. */
export interface MeiliOptions {
  /** Undefined: there is none, and whatever is asked of it is refused. */
  readonly url: string | undefined;
  readonly key: string | undefined;
  /** For one request. */
  readonly timeout: number;
  /** For one task of the engine's, from being taken to being done. */
  readonly taskTimeout: number;
}

/** A document of any index: every one has a key and belongs to a register. */
export interface IndexedDocument {
  readonly key: string;
  readonly id: string;
  readonly licenseeId: string;
  /** The database's version when it was read, and a print of all that stands in it. */
  readonly version: number;
  readonly print: string;
}

/** What the index holds of a document, as far as it is asked. */
export interface HeldDocument {
  readonly id: string;
  readonly print: string;
}

/** The versions whose answers we know how to read. */
const OLDEST = [1, 12] as const;
const TASK_POLL_MS = 20;

/**
 * What we ask of a Meilisearch, and nothing more. Whatever goes wrong is an EngineError; a task counts as done when the engine
 * says that it succeeded, and never before.
 */
export class Meili {
  private readonly there: Meilisearch | null;

  constructor({ url, key, timeout, taskTimeout }: MeiliOptions) {
    const waiting = { timeout: taskTimeout, interval: TASK_POLL_MS };
    const own = { ...(key === undefined ? {} : { apiKey: key }), timeout, defaultWaitOptions: waiting };
    this.there = url === undefined ? null : new Meilisearch({ host: url, ...own });
  }

  /** Whether there is one at all. */
  get isSet(): boolean {
    return this.there !== null;
  }

  private get client(): Meilisearch {
    if (!this.there) throw new EngineError('unreachable', 'not-set');
    return this.there;
  }

  /** Hits as they came: whoever asks looks at them before believing them. */
  async search(uid: string, words: string, params: SearchParams): Promise<unknown> {
    return told(() => this.client.index(uid).search(words, params));
  }

  /** @throws EngineError `wrong-version` for an engine that is older than what we know */
  async checkVersion(): Promise<void> {
    const { pkgVersion } = await told(() => this.client.getVersion());
    const [major, minor] = String(pkgVersion).split('.').map(Number);
    if (major !== OLDEST[0] || !(Number(minor) >= OLDEST[1])) throw new EngineError('wrong-version');
  }

  async create(uid: string, settings: Settings): Promise<void> {
    await done(() => this.client.createIndex(uid, { primaryKey: 'key' }));
    await done(() => this.client.index(uid).updateSettings(settings));
  }

  async put(uid: string, documents: readonly IndexedDocument[]): Promise<void> {
    if (documents.length > 0) await done(() => this.client.index(uid).addDocuments([...documents]));
  }

  async remove(uid: string, keys: readonly string[]): Promise<void> {
    if (keys.length > 0) await done(() => this.client.index(uid).deleteDocuments([...keys]));
  }

  async swap(uid: string, other: string): Promise<void> {
    // Only newer engines than we ask for know that an index can also be renamed, and they do not by default.
    await done(() => this.client.swapIndexes([{ indexes: [uid, other] } as IndexSwap]));
  }

  async drop(uid: string): Promise<void> {
    await done(() => this.client.deleteIndex(uid));
  }

  async listUids(): Promise<string[]> {
    const { results } = await told(() => this.client.getRawIndexes({ limit: 1000 }));
    return results.map(({ uid }) => uid);
  }

  /** What the index holds of a register, some at a time: for the reconcile job. */
  async listPrints(uid: string, licenseeId: string, { offset, limit }: { offset: number; limit: number }) {
    const { results } = await told(() =>
      this.client.index<IndexedDocument & Record<string, unknown>>(uid).getDocuments({
        fields: ['id', 'print'],
        filter: `licenseeId = "${licenseeId}"`,
        offset,
        limit,
      }),
    );
    return results.map((held): HeldDocument => ({ id: String(held['id']), print: String(held['print']) }));
  }

  /** The key of this name, made when it is not there yet. Only the master key may. */
  async key(wanted: { uid: string; name: string; actions: readonly string[]; indexes: readonly string[] }) {
    const { uid, name, actions, indexes } = wanted;
    const found = await told(() => this.client.getKey(uid)).catch((error: unknown) => {
      if (error instanceof EngineError && error.code === 'api_key_not_found') return null;
      throw error;
    });
    const asked = { uid, name, actions: [...actions], indexes: [...indexes], expiresAt: null };
    const { key } =
      found ?? (await told(() => this.client.createKey(asked as Parameters<Meilisearch['createKey']>[0])));
    return key;
  }
}

/** Waits for the task behind a request and takes nothing but success. */
async function done(ask: () => EnqueuedTaskPromise): Promise<void> {
  const task = await told(() => ask().waitTask());
  if (task.status !== 'succeeded') throw new EngineError('task-failed', task.error?.code ?? task.status);
}

async function told<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw faultOf(error);
  }
}

function faultOf(error: unknown): EngineError {
  if (error instanceof EngineError) return error;
  if (error instanceof MeilisearchApiError) return new EngineError('refused', error.cause?.code ?? null);
  if (error instanceof MeilisearchTaskTimeOutError || isTimeOut(error)) return new EngineError('too-slow');
  return new EngineError(error instanceof SyntaxError ? 'wrong-answer' : 'unreachable');
}

/** The client wraps a request that took too long into its error for requests. */
function isTimeOut(error: unknown): boolean {
  return (
    error instanceof MeilisearchRequestTimeOutError ||
    (error instanceof Error && error.cause instanceof MeilisearchRequestTimeOutError)
  );
}
