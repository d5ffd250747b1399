import Bowser from 'bowser';

/** As long as any browser's own description of itself; more is not read. */
const LONGEST_AGENT = 500;

/** "Chrome on Windows", from what the browser says of itself; people know their devices again by it. */
export function deviceName(userAgent: string | undefined): string {
  const { browser, os } = parsed((userAgent ?? '').slice(0, LONGEST_AGENT));
  if (browser && os) return `${browser} on ${os}`;
  if (browser) return browser;
  return os ? `A browser on ${os}` : 'A device we do not know';
}

function parsed(agent: string): { browser: string; os: string } {
  if (agent.trim() === '') return { browser: '', os: '' };
  const { browser, os } = Bowser.parse(agent);
  return { browser: browser.name ?? '', os: OS_WORDS[os.name ?? ''] ?? os.name ?? '' };
}

/** As people call them. */
const OS_WORDS: Readonly<Record<string, string>> = {
  iOS: 'iPhone or iPad',
  macOS: 'a Mac',
  'Chrome OS': 'a Chromebook',
};
