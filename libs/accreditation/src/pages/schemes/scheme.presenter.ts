import { dateWords, type PageModel } from '@pa/web';
import { CHECK_KINDS, CHECK_RULES } from '../../checks/check-kinds';
import { COMPLETION_WORDS, COMPLETIONS, type Completion, type SchemeModule } from '../../schemes/scheme';
import type { SchemeView } from '../../schemes/scheme-desk.service';
import { quizzesPaths } from '../../quizzes/quizzes.paths';
import { schemesPaths } from '../../schemes/schemes.paths';
import { ModuleForm, SchemeForm } from './approval.form';

/** `form`: as it was typed, when something of it needs another look. */
export function schemeModel({ number, policy, progress }: SchemeView, form?: SchemeForm): PageModel {
  const values = form ?? SchemeForm.of(policy, number);
  const isBehind = progress.done < progress.all;
  return {
    title: 'What a PA needs to be approved',
    page: { back: { href: schemesPaths.board, text: 'Back to the approvals' } },
    isNew: number === 0,
    progress: isBehind
      ? `We are looking at approvals again: ${progress.done} of ${progress.all} so far. Open this page again to see more.`
      : null,
    parts: policy.modules.map((module) => partOf(module)),
    newHref: number === 0 ? null : schemesPaths.module('new'),
    action: schemesPaths.scheme,
    values: { ...values, signBy: values.signBy },
  };
}

function partOf(module: SchemeModule) {
  return {
    name: module.name,
    href: schemesPaths.module(module.key),
    words: [
      `${COMPLETION_WORDS[module.by]}.`,
      module.isRequired ? 'Everyone needs it.' : 'One to choose from.',
      ...(module.months === null ? [] : [`It counts for ${module.months} months.`]),
      ...(module.from === null ? [] : [`From ${dateWords(module.from)}.`]),
    ].join(' '),
  };
}

interface ModulePlace {
  readonly key: string;
  readonly number: number;
  /** As it is kept. */
  readonly by?: Completion | undefined;
}

export function moduleModel(form: ModuleForm | null, { key, number, by }: ModulePlace): PageModel {
  const isNew = key === 'new';
  const values = form ?? Object.assign(new ModuleForm(), { isRequired: 'yes', by: 'sign-off' });
  return {
    title: isNew ? 'A new part of the scheme' : 'Change a part of the scheme',
    page: { back: { href: schemesPaths.scheme, text: 'Back to the scheme' } },
    action: schemesPaths.module(key),
    isNew,
    quizHref: by === 'quiz' ? quizzesPaths.write(key) : null,
    number,
    values: { ...values, from: values.from },
    bys: COMPLETIONS.map((value) => ({ value, text: COMPLETION_WORDS[value] })),
    checks: CHECK_KINDS.map((value) => ({ value, text: CHECK_RULES[value].label })),
  };
}
