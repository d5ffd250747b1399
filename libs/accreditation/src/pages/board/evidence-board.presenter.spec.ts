import { boardAsked } from '../../board/board-asked';
import type { EvidenceBoard } from '../../board/evidence-board.service';
import { evidenceBoardModel } from './evidence-board.presenter';

const COUNTS = { 'for-us': 4, overdue: 0, due: 0, expiring: 0, 'for-pa': 1 } as const;
const line = { id: 'i', personId: 'p', paName: 'Amira K.', what: '', day: '2026-03-02' };

function board(changes: Partial<EvidenceBoard> = {}): EvidenceBoard {
  return {
    asked: boardAsked({}),
    lines: [],
    total: 0,
    counts: COUNTS,
    work: [],
    reminders: { asked: 0, sent: 0 },
    ...changes,
  };
}

interface Model {
  readonly lines: ReadonlyArray<{ href: string; what: string; when: string }>;
  readonly lists: ReadonlyArray<{ text: string; href: string; isChosen: boolean }>;
  readonly order: { readonly href: string };
  readonly fileHref: string;
  readonly remind: object | null;
  readonly reminded: string | null;
}
const modelOf = (one: EvidenceBoard) => evidenceBoardModel(one) as unknown as Model;

describe('the page of the board', () => {
  it('leads from each line to where it is worked on', () => {
    const { lines } = modelOf(
      board({
        lines: [
          { ...line, kind: 'check', what: 'dbs' },
          { ...line, kind: 'reference' },
          { ...line, kind: 'training', what: 'first-aid' },
          { ...line, kind: 'approval', day: null },
          { ...line, kind: 'check', what: 'gone' },
          { ...line, kind: 'training', what: 'gone' },
        ],
      }),
    );
    expect(lines.map(({ href }) => href.replace('/staff/', ''))).toEqual([
      'checks/i',
      'references/i',
      'training/i',
      'approvals/i',
      'checks/i',
      'training/i',
    ]);
    expect(lines[0]?.when).toBe('Since 2 March 2026');
    expect(lines[2]?.what).toContain('Training: ');
    expect(lines[3]?.when).toBe('Has not asked yet');
    expect(lines[4]?.what).toBe('Check');
  });

  it('keeps the kind and the order from list to list, and begins each at its first page', () => {
    const asked = boardAsked({ list: 'due', kind: 'check', order: 'newest', page: '3' });
    const { lists, order, fileHref } = modelOf(board({ asked }));
    expect(lists[0]).toEqual({
      text: 'Waiting for us: 4',
      href: '/staff/evidence?list=for-us&kind=check&order=newest',
      isChosen: false,
    });
    expect(lists.filter(({ isChosen }) => isChosen)).toHaveLength(1);
    expect(order.href).toBe('/staff/evidence?list=due&kind=check');
    expect(fileHref).toBe('/staff/evidence/list.csv?list=due&kind=check&order=newest');
  });

  it('offers reminders where something waits for a PA, and says how far they have come', () => {
    const asked = boardAsked({ list: 'due' });
    expect(modelOf(board({ asked })).remind).toBeNull();
    expect(modelOf(board({ total: 2 })).remind).toBeNull();
    expect(modelOf(board({ asked, total: 2 })).remind).toMatchObject({ list: 'due', kind: '' });
    expect(modelOf(board()).reminded).toBeNull();
    expect(modelOf(board({ reminders: { asked: 3, sent: 1 } })).reminded).toContain('3 PAs: 1 so far');
    expect(modelOf(board({ reminders: { asked: 1, sent: 1 } })).reminded).toBe('Today we have reminded 1 PA.');
  });

  it('takes what nobody knows for the first of its list', () => {
    expect(boardAsked({ list: 'x', kind: ['check'], order: '', page: '-1' })).toEqual(boardAsked({}));
  });
});
