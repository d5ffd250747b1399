/** Somewhere to keep a text over a reload: the browser's sessionStorage, which goes with the tab. */
export interface Keep {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** A message on its way. `refused` holds the words in which the server said no. */
export interface Waiting {
  readonly clientId: string;
  readonly body: string;
  readonly refused?: string;
}

/** What was written and is not known to be sent, oldest first. It is kept over a reload, with the ids it was first sent by. */
export class SendQueue {
  private items: readonly Waiting[];

  constructor(
    private readonly keep: Keep,
    private readonly key: string,
  ) {
    this.items = read(keep.getItem(key));
  }

  get waiting(): readonly Waiting[] {
    return this.items;
  }

  /** The oldest that is still to be sent. */
  get next(): Waiting | undefined {
    return this.items.find(({ refused }) => refused === undefined);
  }

  add(item: Waiting): void {
    if (!this.items.some(({ clientId }) => clientId === item.clientId)) this.change([...this.items, item]);
  }

  /** It is sent, or somebody takes it back. */
  remove(clientId: string): void {
    this.change(this.items.filter((item) => item.clientId !== clientId));
  }

  refuse(clientId: string, refused: string): void {
    this.change(this.items.map((item) => (item.clientId === clientId ? { ...item, refused } : item)));
  }

  private change(items: readonly Waiting[]): void {
    this.items = items;
    if (items.length === 0) this.keep.removeItem(this.key);
    else this.keep.setItem(this.key, JSON.stringify(items));
  }
}

/** Whatever stands there: what is no list of messages is none. */
function read(kept: string | null): readonly Waiting[] {
  if (kept === null) return [];
  try {
    const items: unknown = JSON.parse(kept);
    return Array.isArray(items) ? items.filter(isWaiting) : [];
  } catch {
    return [];
  }
}

function isWaiting(item: unknown): item is Waiting {
  const { clientId, body } = (item ?? {}) as Partial<Waiting>;
  return typeof clientId === 'string' && typeof body === 'string';
}
