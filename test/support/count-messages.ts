import { Client } from 'pg';

/**
 * What one deed sends to the database: each call of `query` on any connection is a message, transaction frames and settings
 * among them, so nothing is left out of the count.
 */
export async function messagesOf(deed: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  // The spy calls it with the client it was called on.

  const rightful = Client.prototype.query as unknown as (...given: unknown[]) => unknown;
  const spy = jest.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...given: unknown[]) {
    const [statement] = given;
    sent.push(typeof statement === 'string' ? statement : String((statement as { text?: string }).text));
    return rightful.apply(this, given) as never;
  });
  try {
    await deed();
  } finally {
    spy.mockRestore();
  }
  return sent.map((text) => text.replace(/\s+/g, ' ').trim());
}
