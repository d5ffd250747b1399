import { localDay } from '@pa/accounts';
import { dateWords, type PageModel } from '@pa/web';
import { referencePaths } from '../../references/references.paths';
import type { OpenedReference, ReadableReference } from '../../references/sharing/readable-references.service';
import { answerRows } from './answers.presenter';

export function readableReferencesModel(references: readonly ReadableReference[]): PageModel {
  return {
    title: 'References you may read',
    references: references.map(({ id, paName, sharedAt }) => ({
      href: referencePaths.shownOne(id),
      text: `A reference for ${paName}`,
      shared: `${paName} let you read it on ${dateWords(localDay(sharedAt))}.`,
    })),
  };
}

export function openedReferenceModel(opened: OpenedReference): PageModel {
  const { paName, answers, isRelative, answeredAt, byTelephone, acceptedAt } = opened;
  const came = byTelephone ? 'We heard it by telephone on' : 'It was written on';
  return {
    title: `A reference for ${paName}`,
    page: { back: { href: referencePaths.shown, text: 'Back to references you may read' } },
    paName,
    came: `${came} ${dateWords(localDay(answeredAt))}. Our staff looked at it on ${dateWords(localDay(acceptedAt))}.`,
    rows: [
      ...answerRows(answers),
      { key: 'Are they a relative?', value: isRelative ? 'Yes, they say so' : 'No, they say' },
    ],
  };
}
