import { localDay } from '@pa/accounts';
import type { DataMap } from '@pa/platform';
import { countWords, dateWords, type PageModel } from '@pa/web';
import { departurePaths as paths } from '../departure.paths';
import { agreementRows, certificateOf, copyRows } from '../erasure/certificate';
import { LONGEST_NO_COPY_WORDS, sumOf, type Erasure, type ErasureState } from '../erasure/erasure';
import type { ErasureLook } from '../erasure/erasure-desk.service';
import type { ClosingFacts } from '../erasure/register-closing.service';
import type { ErasureForm } from './erasure.form';

export interface ErasureShown {
  readonly look: ErasureLook;
  readonly form: ErasureForm;
  /** The operator who looks. */
  readonly viewerId: string;
  readonly map: DataMap;
}

const STATE_WORDS: Readonly<Record<ErasureState, string>> = {
  proposed: 'Proposed',
  erasing: 'Being erased',
  done: 'Erased',
  withdrawn: 'Taken back',
};

/** What `departure/erasures.njk` shows. */
export function erasuresModel(erasures: readonly Erasure[]): PageModel {
  const rows = erasures.map(({ registerId, registerName, state, number, proposedAt, doneAt }) => [
    { text: registerName, href: paths.erasure(registerId) },
    { text: STATE_WORDS[state], label: 'State' },
    { text: dateWords(localDay(doneAt ?? proposedAt)), label: 'Day' },
    { text: number === null ? 'None yet' : `Number ${number}`, label: 'Certificate' },
  ]);
  const columns = ['Register', 'State', 'Day', 'Certificate'].map((text) => ({ text }));
  return { title: 'Erased registers', table: rows.length > 0 ? { caption: 'From the newest', columns, rows } : null };
}

/** What `departure/erasure.njk` shows. */
export function erasureModel({ look, form, viewerId, map }: ErasureShown): PageModel {
  if (!look.erasure) return { ...beforeModel(look.facts, form), obstacles: look.obstacles };
  const { erasure, names, obstacles } = look;
  const { registerId, registerName, state } = erasure;
  const isDone = state === 'done';
  return {
    title: isDone ? `${registerName} is erased` : `Erase ${registerName}`,
    page: { back: backOf(state, registerId) },
    state,
    obstacles,
    rows: [...agreementRows(erasure, names), ...copyRows(erasure)],
    progress: state === 'erasing' ? progressOf(erasure) : null,
    certificate: isDone ? certificateOf(erasure, names, map) : null,
    certificateHref: isDone ? paths.certificate(registerId) : null,
    isOwn: erasure.proposedBy === viewerId,
    confirmAction: paths.confirmErasure(registerId),
    withdrawAction: paths.withdrawErasure(registerId),
  };
}

function beforeModel({ register, copy }: ClosingFacts, form: ErasureForm): PageModel {
  return {
    title: `Erase ${register.name}`,
    page: { back: { href: paths.register(register.id), text: register.name } },
    state: 'none',
    form,
    copyDay: copy ? dateWords(localDay(copy.takenAt)) : null,
    longestWords: LONGEST_NO_COPY_WORDS,
    action: paths.erasure(register.id),
    licenceHref: register.licence?.state === 'ended' ? null : paths.licence(register.id),
  };
}

/** A register that is closed has no page of its own any more. */
function backOf(state: ErasureState, registerId: string): { href: string; text: string } {
  if (state === 'proposed') return { href: paths.register(registerId), text: 'The register' };
  return { href: paths.erasures, text: 'Erased registers' };
}

export function progressOf({ found, rowsDone }: Erasure): { readonly words: string; readonly part: number } {
  if (!found) return { words: 'We begin within a minute.', part: 0 };
  const all = sumOf(found);
  const done = Math.min(rowsDone, all);
  const part = all === 0 ? 100 : Math.floor((100 * done) / all);
  return { words: `${done.toLocaleString('en-GB')} of ${countWords(all, 'row is', 'rows are')} erased.`, part };
}

/** One line on the register's own page for operators. */
export function erasureRow({ erasure, facts }: { erasure: Erasure | null; facts: string | null }, registerId: string) {
  const value = erasure ? STATE_WORDS[erasure.state] : (facts ?? 'It can be erased now.');
  return { key: 'Erasing it', value, href: paths.erasure(registerId), change: 'Look' };
}
