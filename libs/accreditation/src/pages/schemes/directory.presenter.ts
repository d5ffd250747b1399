import { countWords, type PageModel } from '@pa/web';
import type { DirectoryChoice } from '../../schemes/directory-desk.service';
import { DIRECTORY_MODELS, type DirectoryModel } from '../../schemes/directory-model';
import { schemesPaths } from '../../schemes/schemes.paths';

const MODEL_WORDS: Readonly<Record<DirectoryModel, { readonly text: string; readonly hint: string }>> = {
  information: {
    text: 'Every PA',
    hint: 'Employers read who is approved, and can look for them alone.',
  },
  'approved-first': {
    text: 'Every PA, approved PAs first',
    hint: 'Approved PAs stand before all others, however well the others fit.',
  },
  'approved-only': {
    text: 'Approved PAs alone',
    hint: 'Employers find nobody else, and can write to nobody else for the first time. PAs still find jobs and can answer adverts.',
  },
};

/** `chosen`: what was sent, when it needs another look. */
export function directoryModel({ model, hasScheme, approved }: DirectoryChoice, chosen = model as string): PageModel {
  return {
    title: 'Whom employers find',
    page: { back: { href: schemesPaths.board, text: 'Back to the approvals' } },
    approved: `${countWords(approved, 'PA')} ${approved === 1 ? 'is' : 'are'} approved today.`,
    isEmpty: model === 'approved-only' && approved === 0,
    schemeHref: hasScheme ? null : schemesPaths.scheme,
    action: schemesPaths.directory,
    value: chosen,
    models: DIRECTORY_MODELS.map((value) => ({ value, ...MODEL_WORDS[value] })),
  };
}
