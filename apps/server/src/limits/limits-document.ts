import { accountsLimits } from '@pa/accounts';
import { cardsLimits, referencesLimits } from '@pa/accreditation';
import { billingLimits } from '@pa/billing';
import { messagingLimits, messagingSafetyLimits } from '@pa/messaging';
import type { DescribedLimit } from '@pa/platform';
import { applicationLimits } from '@pa/recruitment';
import { searchLimits } from '@pa/search';
import { webLimits } from '@pa/web';

/** Every limit on tries that a lib states. */
export const LIMITS: readonly DescribedLimit[] = [
  ...Object.values<DescribedLimit>(accountsLimits),
  ...Object.values<DescribedLimit>(referencesLimits),
  ...Object.values<DescribedLimit>(cardsLimits),
  ...Object.values<DescribedLimit>(billingLimits),
  ...Object.values<DescribedLimit>(applicationLimits),
  ...Object.values<DescribedLimit>(searchLimits),
  ...Object.values<DescribedLimit>(messagingLimits),
  ...Object.values<DescribedLimit>(messagingSafetyLimits),
  ...Object.values<DescribedLimit>(webLimits),
];

/** docs/limits.md, out of the code. `npm run docs` writes it, and a test fails when it is stale. */
export function limitsDocument(): string {
  const rows = LIMITS.map(({ words, points, seconds, counts }) => [
    words,
    `${points.toLocaleString('en-GB')} in ${spanWords(seconds)}`,
    counts,
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return `${[
    '# How often things may be tried',
    'Made from the code by `npm run docs`; do not edit. Each limit is counted in the database, so it holds over all servers. Whoever meets one gets 429 with the time to wait, on the page in words and in the header `Retry-After`. Internet addresses are counted by a hash; of IPv6 the network is counted.',
    [line(['what', 'how often', 'counted for']), line(['---', '---', '---']), ...rows.map(line)].join('\n'),
  ].join('\n\n')}\n`;
}

const SPANS = [
  [3_600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
] as const;

function spanWords(seconds: number): string {
  const [count, unit] = SPANS.map(([size, name]) => [seconds / size, name] as const).find(([size]) => size >= 1) ?? [
    0,
    '',
  ];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
