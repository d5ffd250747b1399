import { localDay } from '@pa/accounts';
import { ACCEPTED_ENDINGS, ACCEPTED_WORDS, careWords, fileWords } from '@pa/platform';
import { dateWords, type PageModel } from '@pa/web';
import type { OwnPartFile } from '../../part-files/own-part-files.service';
import type { PartFileCase } from '../../part-files/part-file-desk.service';
import { PART_FILE_WHY_WORDS, PART_FILE_WHYS, type PartFile } from '../../part-files/part-file';
import { partFilesPaths } from '../../part-files/part-files.paths';
import { schemesPaths } from '../../schemes/schemes.paths';
import { PartFileForm } from './part-file.form';

/** A PA's page of one part. */
export function ownPartFileModel({ part: { module, isDone, until }, sent }: OwnPartFile): PageModel {
  const { key, name, help } = module;
  return {
    title: `Send us a file: ${name}`,
    page: { back: { href: schemesPaths.own, text: 'Back to your approval' } },
    help,
    done: isDone ? `This part is done.${until ? ` It counts until ${dateWords(until)}.` : ''}` : null,
    sent: sent && {
      name: sent.file.name,
      about: fileWords(sent.file),
      href: partFilesPaths.ownFile(key),
      state: ownState(sent),
      takeOutAction: sent.state === 'accepted' ? null : partFilesPaths.takeOut(key),
    },
    action: partFilesPaths.own(key),
    accepted: { endings: ACCEPTED_ENDINGS, words: ACCEPTED_WORDS },
  };
}

function ownState({ state, why, decidedAt }: PartFile) {
  const day = decidedAt ? dateWords(localDay(decidedAt)) : '';
  if (state === 'waiting') return { kind: 'wait', text: 'Waiting for us', lines: ['We look at it and write to you.'] };
  if (state === 'accepted') return { kind: 'good', text: 'Accepted', lines: [`We accepted it on ${day}.`] };
  return {
    kind: 'bad',
    text: 'Sent back',
    lines: [`We looked at it on ${day}.`, ...(why ? [PART_FILE_WHY_WORDS[why]] : [])],
  };
}

const STAFF_STATES: Readonly<Record<PartFile['state'], string>> = {
  waiting: 'Waiting for us',
  accepted: 'Accepted',
  'sent-back': 'Sent back',
};

/** A file as staff look at it. */
export function partFileCaseModel(found: PartFileCase, form = new PartFileForm()): PageModel {
  const { id, file, state, why, decidedAt, caseId, part, paName } = found;
  return {
    title: `${part.name}: ${paName}`,
    page: {
      back: caseId
        ? { href: schemesPaths.case(caseId), text: 'Back to the approval' }
        : { href: schemesPaths.board, text: 'Back to the approvals' },
    },
    rows: [
      { key: 'PA', value: paName },
      { key: 'What the part asks for', value: part.help || part.name },
      { key: 'Sent on', value: dateWords(localDay(file.addedAt)) },
      { key: 'Where it stands', value: STAFF_STATES[state] },
      ...(decidedAt ? [{ key: 'Looked at on', value: dateWords(localDay(decidedAt)) }] : []),
      ...(why ? [{ key: 'Why', value: PART_FILE_WHY_WORDS[why] }] : []),
    ],
    file: { name: file.name, about: fileWords(file), care: careWords(file.verdict), href: partFilesPaths.deskFile(id) },
    decide: state === 'waiting' && {
      action: partFilesPaths.decide(id),
      values: form,
      decisions: [
        { value: 'accept', text: 'Accept it', hint: 'The part is done today' },
        { value: 'send-back', text: 'Send it back', hint: 'Say why below. The PA can send another one' },
      ],
      whys: PART_FILE_WHYS.map((value) => ({ value, text: PART_FILE_WHY_WORDS[value] })),
    },
  };
}

/** What stands on the PA's approval page, and on the case of staff, beside the part. */
export function sentLine(sent: PartFile | undefined): string | null {
  return sent ? `File: ${STAFF_STATES[sent.state].toLowerCase()}.` : null;
}
