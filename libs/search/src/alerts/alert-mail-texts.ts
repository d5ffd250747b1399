import type { Licensee } from '@pa/platform';
import { countWords } from '@pa/web';
import type { Side } from './saved-search';

/** A mail's words, and the one thing to do. Nobody's name and no words of anyone: mail is read over shoulders. */
export interface AlertMailText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly label: string;
}

type Register = Pick<Licensee, 'name'>;

const ONE: Readonly<Record<Side, string>> = { jobs: 'job', pas: 'PA' };
/** So many are described; the rest are behind the link. */
const MOST_LINES = 5;

/** What is said of. */
export interface AlertNews {
  readonly side: Side;
  readonly facts: readonly string[];
  readonly stopLink: string;
  /** Who is told acts for the owner of the search, and sees who it is only while acting. */
  readonly isForOther: boolean;
}

/** `facts` is one line for each new one: "CH2: 10 hours a week". */
export function alertMail({ name }: Register, { side, facts, stopLink, isForOther }: AlertNews): AlertMailText {
  const count = countWords(facts.length, `new ${ONE[side]}`);
  const fit = facts.length === 1 ? 'fits' : 'fit';
  const more = facts.length - MOST_LINES;
  return {
    subject: `${capital(count)} ${fit} your search. ${name}`,
    paragraphs: [
      isForOther
        ? `${capital(count)} ${fit} a search that you saved for somebody you act for. To see who it is, start acting for them first.`
        : `${capital(count)} ${fit} a search that you saved.`,
      ...facts.slice(0, MOST_LINES),
      ...(more > 0 ? [`And ${more} more.`] : []),
      `Do you want no more of these emails? One press stops them. You do not need to sign in: ${stopLink}`,
    ],
    label: side === 'jobs' ? 'See the jobs' : 'See the PAs',
  };
}

export function stillLookingMail({ name }: Register, side: Side): AlertMailText {
  return {
    subject: `Are you still looking? ${name}`,
    paragraphs: [
      `You asked us 60 days ago to tell you of new ${ONE[side]}s.`,
      'Are you still looking? One press says yes. You do not need to sign in.',
      'If we do not hear from you in 14 days, we stop. You can start again at any time.',
    ],
    label: 'Yes, I am still looking',
  };
}

/** A text message is short, and says where to look. */
export function alertText({ name }: Register, side: Side): string {
  return `${name}: new ${ONE[side]}s fit a search that you saved. Look in your email, or sign in.`;
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
