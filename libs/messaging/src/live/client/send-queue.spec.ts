import { SendQueue, type Keep } from './send-queue';

class Kept implements Keep {
  readonly items = new Map<string, string>();
  getItem = (key: string) => this.items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.items.set(key, value);
  removeItem = (key: string) => void this.items.delete(key);
}

describe('messages on their way', () => {
  it('are kept over a reload, with the ids they were first sent by', () => {
    const keep = new Kept();
    const before = new SendQueue(keep, 'k');
    before.add({ clientId: 'a', body: 'one' });
    before.add({ clientId: 'b', body: 'two' });
    before.add({ clientId: 'a', body: 'one again' });
    const after = new SendQueue(keep, 'k');
    expect(after.waiting).toEqual([
      { clientId: 'a', body: 'one' },
      { clientId: 'b', body: 'two' },
    ]);
    after.remove('a');
    after.remove('b');
    expect(keep.items.size).toBe(0);
  });

  it('go on with the next when one is refused, and keep the words of the refusal', () => {
    const queue = new SendQueue(new Kept(), 'k');
    queue.add({ clientId: 'a', body: 'one' });
    queue.add({ clientId: 'b', body: 'two' });
    queue.refuse('a', 'Nobody can write here any more.');
    expect(queue.next?.clientId).toBe('b');
    expect(queue.waiting[0]).toEqual({ clientId: 'a', body: 'one', refused: 'Nobody can write here any more.' });
  });

  it.each(['nonsense', '{}', 'null', '[1, null, {"clientId": 1}]'])('are none where %s is kept', (text) => {
    const keep = new Kept();
    keep.setItem('k', text);
    expect(new SendQueue(keep, 'k').waiting).toEqual([]);
  });
});
