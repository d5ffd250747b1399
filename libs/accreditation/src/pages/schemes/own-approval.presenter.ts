import { localDay } from '@pa/accounts';
import { dateWords, type PageModel } from '@pa/web';
import { partFilesPaths } from '../../part-files/part-files.paths';
import { quizzesPaths } from '../../quizzes/quizzes.paths';
import { schemesPaths } from '../../schemes/schemes.paths';
import type { OwnApproval } from '../../schemes/own-approval.service';
import { COMPLETION_WORDS, type SchemeModule } from '../../schemes/scheme';
import { leftToDo, type ModuleStanding } from '../../schemes/standing';
import { WHY_WORDS, type StandingState } from '../../schemes/standing-state';
import { accreditationPaths } from '../../accreditation.paths';
import { trainingPaths } from '../../training/training.paths';
import { sentLine } from '../part-files/part-file.presenter';
import { DONE_WORDS, NOT_MEANT, STATE_WORDS } from './approval-words';

/** The pictures that stand in our set of icons. */
const PICTURES = [
  'alert',
  'calendar',
  'check',
  'clock',
  'coins',
  'eye',
  'flag',
  'lock',
  'mail',
  'people',
  'phone',
  'speech',
  'user',
];

const NEXT: Readonly<Record<StandingState, string>> = {
  'not-started': 'Look at the parts below. When you have begun, ask us to look.',
  'in-progress': 'Do the parts that are left, then ask us to look.',
  submitted: 'We are looking. We write to you when we know more.',
  approved: 'Employers can read that you are approved, and until when.',
  suspended: 'Employers do not read that you are approved for now.',
  lapsed: 'Employers do not read that you are approved. Do what is left, then ask us to look again.',
  withdrawn: 'Employers do not read that you are approved. Call us if you want to talk about it.',
};

/** `words`: what the PA wrote to a manager. */
export function ownApprovalModel(own: OwnApproval | null, words = ''): PageModel {
  if (!own) return { title: 'Your approval', scheme: null };
  const { standing, today, scheme } = own;
  const left = leftToDo(standing, today);
  return {
    title: 'Your approval',
    scheme: scheme.policy.name,
    state: STATE_WORDS[own.state],
    next: NEXT[own.state],
    term: termOf(own),
    left: left.map(({ name }) => name),
    others: othersWords(own),
    parts: standing.modules.map((part) => partOf(part, own)),
    code: scheme.policy.modules.some(({ by }) => by === 'code') ? codeOf(own) : null,
    decisions: own.decisions.map(({ deed, why, words: said, at }) => ({
      title: `${DONE_WORDS[deed]}, ${dateWords(localDay(at))}`,
      lines: [why && WHY_WORDS[why], said].filter((line) => line),
    })),
    applyAction: own.mayApply ? schemesPaths.apply : null,
    appealAction: own.mayAppeal ? schemesPaths.appeal : null,
    isAppealed: (own.case?.appealedAt ?? null) !== null,
    words,
    notMeant: NOT_MEANT,
  };
}

function termOf({ state, case: own }: OwnApproval): string | null {
  if (!own?.approvedUntil) return null;
  if (state === 'lapsed') return `Your approval ended on ${dateWords(own.approvedUntil)}.`;
  if (state !== 'approved' || !own.since) return null;
  return `You are approved from ${dateWords(own.since)} until ${dateWords(own.approvedUntil)}.`;
}

function othersWords({ scheme: { policy }, standing }: OwnApproval): string | null {
  if (policy.others === 0) return null;
  const done = standing.modules.filter(({ module, isDone }) => !module.isRequired && isDone).length;
  return `Of the parts that you can choose from, you need ${policy.others}. You have done ${done}.`;
}

function partOf({ module, isDone, until }: ModuleStanding, { files }: OwnApproval) {
  return {
    name: module.name,
    help: module.help,
    how: COMPLETION_WORDS[module.by],
    todo: todoOf(module),
    sent: sentLine(files.find((file) => file.module === module.key)),
    isRequired: module.isRequired,
    state: isDone ? { kind: 'good', text: 'Done' } : { kind: 'plain', text: 'To do' },
    until: until && (isDone ? `It counts until ${dateWords(until)}.` : `It counted until ${dateWords(until)}.`),
    from: module.from && `It counts from ${dateWords(module.from)}.`,
  };
}

/** Where the PA does it, when it has a page of its own. */
function todoOf({ by, key, name }: SchemeModule) {
  const places: Readonly<Partial<Record<SchemeModule['by'], { readonly text: string; readonly href: string }>>> = {
    upload: { text: 'Send us a file, or look at yours', href: partFilesPaths.own(key) },
    quiz: { text: 'Go to the quiz', href: quizzesPaths.own(key) },
    check: { text: 'Go to your checks', href: accreditationPaths.ownChecks },
    training: { text: 'Go to your training', href: trainingPaths.own },
    code: { text: 'Read the code on this page', href: '#code' },
  };
  const place = places[by];
  return place ? { ...place, about: name } : null;
}

function codeOf({ scheme, signed }: OwnApproval) {
  const { code } = scheme.policy;
  const isSigned = signed !== null && signed.edition >= code.edition;
  return {
    action: schemesPaths.sign,
    edition: code.edition,
    lines: linesOf(code.words),
    easy: easyLines(code.easyWords),
    signed: signed && `You signed edition ${signed.edition} on ${dateWords(signed.on)}.`,
    isOpen: !isSigned,
    signBy:
      signed && !isSigned && code.signBy ? `The code has changed. Sign it again by ${dateWords(code.signBy)}.` : null,
  };
}

/** "phone: Ring me" is a picture and its words; everything else is words. */
export function easyLines(text: string): ReadonlyArray<{ readonly icon: string | null; readonly text: string }> {
  return linesOf(text).map((line) => {
    const [, icon = '', words = ''] = /^([a-z]+):\s*(.+)$/.exec(line) ?? [];
    return PICTURES.includes(icon) ? { icon, text: words } : { icon: null, text: line };
  });
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
