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

  it('stands above the registers where it is of all of them', async () => {
    const panels = new OperatorPanels();
    const notice = (title: string) => ({ kind: 'good' as const, title, lines: [] });
    panels.addForAll({ order: 20, read: async () => notice('Mail') });
    panels.addForAll({ order: 10, read: async () => notice('Search') });
    expect(await panels.ofAll()).toEqual([notice('Search'), notice('Mail')]);
  });
});
