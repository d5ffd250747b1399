import { AUDIT_PAGE_SIZE, type AuditVerdict } from '@pa/platform';
import { paginate, type PageModel } from '@pa/web';
import { momentWords } from '../../sessions/moment-words';
import { staffPaths } from '../staff.paths';
import type { AuditQueryForm } from './audit-query.form';
import { actWords, areaWords, detailWords, verdictWords } from './audit-words';
import type { NamedEntry, NamedPage } from './staff-audit.service';

/** The audit as a list, newest first. */
export function auditModel(
  { entries, total, page }: NamedPage,
  { form, acts, now }: { form: AuditQueryForm; acts: readonly string[]; now: Date },
): PageModel {
  const { act, personId } = form.filter();
  return {
    title: page > 1 ? `What was done, page ${page}` : 'What was done',
    page: { bodyClass: 'pa-wide pa-dense' },
    paths: staffPaths,
    values: { act: act ?? '', person: personId ?? '', from: form.from, to: form.to },
    acts: [{ value: '', text: 'Everything' }, ...acts.map((value) => ({ value, text: choiceWords(value) }))],
    isNarrowed: act !== undefined || personId !== undefined || form.from !== '' || form.to !== '',
    personHref: personId ? staffPaths.person(personId) : null,
    csvHref: form.address(staffPaths.auditCsv, 1),
    columns: [
      { text: 'What' },
      { text: 'Who' },
      { text: 'To whom or what' },
      { text: 'More' },
      { text: 'When', sorted: 'descending' },
    ],
    rows: entries.map((one) => rowOf(one, now)),
    pages: paginate({
      page,
      pageSize: AUDIT_PAGE_SIZE,
      total,
      words: ['line', 'lines'],
      href: (number) => form.address(staffPaths.audit, number),
    }),
  };
}

function choiceWords(act: string): string {
  return `${areaWords(act)}: ${actWords(act).toLowerCase()}`;
}

function rowOf({ entry, doer, forWhom, subject }: NamedEntry, now: Date): object[] {
  const who = doer ?? 'The register itself';
  return [
    { text: `${actWords(entry.act)} (${areaWords(entry.act)})` },
    { text: forWhom ? `${who}, for ${forWhom}` : who, label: 'Who' },
    {
      text: subject ?? entry.subjectKind.replaceAll('-', ' '),
      label: 'To whom or what',
      ...(entry.subjectKind === 'person' && { href: staffPaths.person(entry.subjectId) }),
    },
    { text: detailWords(entry) || 'Nothing', label: 'More' },
    { text: `${momentWords(entry.at, now)}, line ${entry.number.toLocaleString('en-GB')}`, label: 'When' },
  ];
}

/** What a check of the chain found. */
export function verdictModel(verdict: AuditVerdict): PageModel {
  const { isGood, lines } = verdictWords(verdict);
  return {
    title: isGood ? 'The record is whole' : 'The record was changed',
    page: { back: { href: staffPaths.audit, text: 'What was done' } },
    kind: isGood ? 'good' : 'bad',
    lines,
  };
}
