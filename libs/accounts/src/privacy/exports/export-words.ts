const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });
const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' });

/** Columns that many tables have, in words. */
const COMMON: Readonly<Record<string, string>> = {
  created_at: 'Written down',
  updated_at: 'Last changed',
  asked_at: 'Asked',
  expires_at: 'Works until',
  used_at: 'Used',
  last_used_at: 'Last used',
  revoked_at: 'Taken back',
  started_at: 'Began',
  ended_at: 'Ended',
  purpose: 'What for',
  state: 'How it stands',
  kind: 'What',
};

/** "tasks_will_not" → "Tasks will not"; a label that a lib gave comes first. */
export function labelOf(name: string, labels: Readonly<Record<string, string>>): string {
  // Looked up as own names only: a column may be called "constructor", which every object has.
  const given = [labels, COMMON].find((words) => Object.hasOwn(words, name))?.[name];
  if (given !== undefined) return given;
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A value as a reader wants it; null where there is nothing to say. */
export function valueInWords(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (value instanceof Date) return MOMENT.format(value);
  if (Array.isArray(value)) return joined(value.map(valueInWords), '; ');
  if (typeof value === 'object') return joined(Object.entries(value).map(pairInWords), ', ');
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? textInWords(value) : null;
}

function pairInWords([name, value]: [string, unknown]): string | null {
  const words = valueInWords(value);
  return words === null ? null : `${labelOf(name, {}).toLowerCase()}: ${words}`;
}

/** A date stays a date, a key of ours ("moving-and-transferring") becomes words, and what people wrote stays as it is. */
function textInWords(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(text) && !Number.isNaN(Date.parse(text)))
    return MOMENT.format(new Date(text));
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)))
    return DAY.format(new Date(`${text}T12:00:00Z`));
  return /^[a-z]+(-[a-z0-9]+)+$/.test(text) ? text.replaceAll('-', ' ') : text;
}

function joined(words: ReadonlyArray<string | null>, by: string): string | null {
  const said = words.filter((word) => word !== null);
  return said.length === 0 ? null : said.join(by);
}
