import { OperatorPanels } from './operator-panels';

describe('what other libs put on the console', () => {
  it('stands in its order, and only where there is something to say', async () => {
    const panels = new OperatorPanels();
    const panel = (title: string) => ({ title, rows: [] });
    panels.add({ order: 20, read: async () => panel('Invoices') });
    panels.add({ order: 10, read: async (id) => panel(`Money of ${id}`) });
    panels.add({ order: 15, read: async () => null });
    expect(await panels.of('a')).toEqual([panel('Money of a'), panel('Invoices')]);
  });
});
