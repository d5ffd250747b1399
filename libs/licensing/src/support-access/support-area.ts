/**
 * What a register can let operators look at. None of it is about a person: people, messages, evidence and profiles are in no
 * area, and no area can be added without a migration.
 */
export const SUPPORT_AREAS = ['settings', 'look', 'money', 'figures', 'delivery'] as const;
export type SupportArea = (typeof SUPPORT_AREAS)[number];

export const AREA_WORDS: Readonly<Record<SupportArea, { readonly text: string; readonly hint: string }>> = {
  settings: { text: 'Settings and rules', hint: 'How the register is set up. No people.' },
  look: { text: 'Look and addresses', hint: 'Name, colours, words and web addresses.' },
  money: {
    text: 'Licence and money',
    hint: 'The licence, its invoices, and what the books come to. No payments of people.',
  },
  figures: { text: 'Figures of the reports', hint: 'The numbers that funders get. None below 5.' },
  delivery: { text: 'Search and emails', hint: 'What waits and what could not be sent. No names, addresses or words.' },
};

/** For how long a manager can allow it. */
export const SUPPORT_HOURS = [1, 4, 24, 168] as const;
export type SupportHours = (typeof SUPPORT_HOURS)[number];

export function isSupportArea(text: string): text is SupportArea {
  return SUPPORT_AREAS.some((area) => area === text);
}
