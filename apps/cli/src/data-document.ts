import { keptWords, type ColumnClass, type MappedTable, type RetentionRule } from '@pa/platform';
import { dataMap, retentionSchedule } from './data-map';

/** What each class of column means to a reader. */
const CLASSES: Readonly<Record<ColumnClass, string>> = {
  key: 'ids of ours, which say nothing by themselves',
  plain: 'states, dates and counts',
  personal: 'about a person who can be told from it',
  special: 'personal, of a special category or close to it',
  sealed: 'personal or special, unreadable without the keys of the installation',
  index: 'found by an exact value, never read',
  secret: 'hashes and tokens, which nobody is given',
  derived: 'made from other columns',
};

/** docs/data.md, out of the code. `npm run docs` writes it, and a test fails when it is stale. */
export function dataDocument(): string {
  const tables = Object.entries(dataMap).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${[
    '# What is kept, and for how long',
    'Made from the code by `npm run docs`; do not edit. The worker keeps this schedule every night. Nothing of a person under a legal hold goes while the hold stands.',
    '## The schedule',
    ...retentionSchedule.map(ruleText),
    '## The tables',
    'What stands in each column:',
    Object.entries(CLASSES)
      .map(([name, words]) => `- _${name}_: ${words}`)
      .join('\n'),
    'People get everything of theirs that is personal, special or sealed in the copy of their data, unless a reason stands here. Rows of a person also go with their account.',
    ...tables.map(([name, table]) => tableText(name, table)),
  ].join('\n\n')}\n`;
}

function ruleText(rule: RetentionRule): string {
  const lines = [
    `- Kept: ${keptWords(rule)}`,
    `- Then: ${rule.then}`,
    `- Why: ${rule.why}`,
    ...(rule.source ? [`- Source: ${rule.source}`] : []),
    `- Rule: \`${rule.key}\``,
  ];
  return `### ${rule.what}\n\n${lines.join('\n')}`;
}

function tableText(name: string, { holds, retention, columns, exports = [], exempt = {} }: MappedTable): string {
  const byClass = (Object.keys(CLASSES) as ColumnClass[]).flatMap((kind) => {
    const named = Object.keys(columns).filter((column) => columns[column] === kind);
    return named.length > 0 ? [`- _${kind}_: ${named.map((column) => `\`${column}\``).join(', ')}`] : [];
  });
  const lines = [
    ...byClass,
    `- Ends by: \`${retention}\``,
    ...(exports.length > 0 ? [`- In the copy of one’s data: ${exports.map(({ title }) => title).join('; ')}`] : []),
    ...Object.entries(exempt).map(([column, why]) => `- Not in the copy: \`${column}\`. ${why}`),
  ];
  return `### \`${name}\`\n\n${holds}.\n\n${lines.join('\n')}`;
}
