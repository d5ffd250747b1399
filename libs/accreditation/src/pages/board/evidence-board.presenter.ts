import { countWords, dateWords, paginate, type PageModel } from '@pa/web';
import { accreditationPaths } from '../../accreditation.paths';
import { BOARD_GROUPS, EVIDENCE_KINDS, type BoardAsked, type EvidenceKind } from '../../board/board';
import { GROUP_WORDS, KIND_WORDS, whatWords } from '../../board/board-words';
import { boardPaths } from '../../board/board.paths';
import { EVIDENCE_PAGE_SIZE, WORK_DAYS, type EvidenceBoard, type NamedLine } from '../../board/evidence-board.service';
import type { RemindersToday } from '../../board/reminders.repository';
import { referencePaths } from '../../references/references.paths';
import { schemesPaths } from '../../schemes/schemes.paths';
import { visitsPaths } from '../../visits/visits.paths';
import { trainingPaths } from '../../training/training.paths';

const CASES: Readonly<Record<EvidenceKind, (id: string) => string>> = {
  check: accreditationPaths.case,
  reference: referencePaths.case,
  training: trainingPaths.case,
  approval: schemesPaths.case,
  visit: visitsPaths.one,
};

export function evidenceBoardModel({ asked, lines, total, counts, work, reminders }: EvidenceBoard): PageModel {
  const { group, kind, order } = asked;
  const to = (change: Partial<BoardAsked>) => boardPaths.list({ ...asked, page: 1, ...change });
  const words = GROUP_WORDS[group];
  return {
    title: 'All that is to be done',
    page: { bodyClass: 'pa-wide' },
    lists: BOARD_GROUPS.map((one) => ({
      text: `${GROUP_WORDS[one].text}: ${counts[one]}`,
      href: to({ group: one }),
      isChosen: one === group,
    })),
    kinds: [null, ...EVIDENCE_KINDS].map((one) => ({
      text: one === null ? 'Everything' : KIND_WORDS[one],
      href: to({ kind: one }),
      isChosen: one === kind,
    })),
    order:
      order === 'oldest'
        ? { said: 'The earliest day stands first.', href: to({ order: 'newest' }), text: 'Show the latest first' }
        : { said: 'The latest day stands first.', href: to({ order: 'oldest' }), text: 'Show the earliest first' },
    heading: words.text,
    empty: words.empty,
    remind: group === 'for-us' || total === 0 ? null : { action: boardPaths.remind, list: group, kind: kind ?? '' },
    reminded: remindedWords(reminders),
    fileHref: boardPaths.file({ ...asked, page: 1 }),
    lines: lines.map((line) => lineOf(line, words.day)),
    pages: paginate({
      page: asked.page,
      pageSize: EVIDENCE_PAGE_SIZE,
      total,
      words: ['line', 'lines'],
      href: (page) => to({ page }),
    }),
    workTitle: `What we settled in the last ${WORK_DAYS} days`,
    work: work.map(({ name, checks, references, trainings, approvals, visits }) => ({
      name,
      cells: [
        { text: String(checks), of: KIND_WORDS.check },
        { text: String(references), of: KIND_WORDS.reference },
        { text: String(trainings), of: KIND_WORDS.training },
        { text: String(approvals), of: KIND_WORDS.approval },
        { text: String(visits), of: KIND_WORDS.visit },
      ],
    })),
    workHeads: EVIDENCE_KINDS.map((one) => KIND_WORDS[one]),
  };
}

/** How far the worker has come with what staff asked for today. */
function remindedWords({ asked, sent }: RemindersToday): string | null {
  if (asked === 0) return null;
  if (sent === asked) return `Today we have reminded ${countWords(asked, 'PA')}.`;
  return `Today we remind ${countWords(asked, 'PA')}: ${sent} so far. Open this page again to see more.`;
}

function lineOf(line: NamedLine, dayWord: string) {
  return {
    href: CASES[line.kind](line.id),
    name: line.paName,
    what: whatWords(line),
    when: line.day ? `${dayWord} ${dateWords(line.day)}` : 'Has not asked yet',
  };
}
