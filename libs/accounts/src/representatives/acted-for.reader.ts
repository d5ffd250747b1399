import { Injectable } from '@nestjs/common';
import { AuditReader, type Actor } from '@pa/platform';
import { dateWords } from '@pa/web';
import { localDay } from '../local-day';
import type { Representation } from './representation';

/** One thing somebody did for another, in words. */
export interface ActedFor {
  readonly when: string;
  readonly what: string;
}

/** The acts that can be done for another, as the person reads them. */
const WORDS: Readonly<Record<string, string>> = {
  'accounts.acting-started': 'Started acting for you',
  'accounts.acting-stopped': 'Stopped acting for you',
  'register.employer-profile-saved': 'Changed what you told us about you',
  'register.pa-profile-saved': 'Changed your profile',
};
const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' });

/** What a representative did, out of the audit chain: the person acted for may always see it. */
@Injectable()
export class ActedForReader {
  constructor(private readonly audit: AuditReader) {}

  /** The newest fifty. */
  async listOf(actor: Actor, { representativeId }: Representation): Promise<ActedFor[]> {
    if (representativeId === null) return [];
    const who = { doerId: representativeId, forId: actor.personId };
    const entries = await this.audit.listActedFor(actor.licenseeId, who);
    return entries.map(({ at, act }) => ({
      when: `${dateWords(localDay(at))}, ${TIME.format(at)}`,
      what: wordsOfAct(act),
    }));
  }
}

/** An act that has no words of its own is said by its key, which is made of words. */
export function wordsOfAct(act: string): string {
  const known = WORDS[act];
  if (known) return known;
  const words = (act.split('.')[1] ?? act).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
