import {
  findAddresses,
  findLinks,
  findMail,
  findPhones,
  findPostcodes,
  NormalisedText,
  type Hit,
} from '@pa/recruitment';
import { findElsewhere } from './find-elsewhere';
import { findHardAddresses } from './find-hard-addresses';
import { findHardLinks } from './find-hard-links';
import { findHardMail } from './find-hard-mail';
import { findHardNumbers } from './find-hard-numbers';

/** What a message may give away of how to reach somebody outside of the register. */
export const CONTACT_KINDS = ['telephone', 'email', 'link', 'elsewhere', 'address'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** A part of a text, in places of the text as it was written. */
export interface ContactSpan {
  readonly kind: ContactKind;
  readonly start: number;
  readonly end: number;
}

interface KindHit extends Hit {
  readonly kind: ContactKind;
}

/** Where two say something of the same words, the earlier is believed. */
const READERS: readonly { readonly kind: ContactKind; readonly find: (read: NormalisedText) => Hit[] }[] = [
  { kind: 'email', find: ({ lower }) => [...findMail(lower), ...findHardMail(lower)] },
  { kind: 'telephone', find: ({ lower }) => [...findPhones(lower), ...findHardNumbers(lower)] },
  { kind: 'link', find: ({ lower }) => [...findLinks(lower), ...findHardLinks(lower)] },
  { kind: 'elsewhere', find: ({ lower }) => findElsewhere(lower) },
  {
    kind: 'address',
    find: (read) => [...findAddresses(read), ...findPostcodes(read), ...findHardAddresses(read)],
  },
];

/** The parts of a text that give away how to reach somebody, in their order, none within another. */
export function findContact(text: string): ContactSpan[] {
  const read = new NormalisedText(text);
  const hits = READERS.flatMap(({ kind, find }) => find(read).map((hit) => ({ ...hit, kind })));
  return joined(hits).map(({ kind, ...hit }) => {
    const { start, end } = read.quote(hit.start, hit.end);
    return { kind, start, end };
  });
}

/** What overlaps becomes one part, of the kind that is believed first. */
function joined(hits: readonly KindHit[]): KindHit[] {
  const parts: KindHit[] = [];
  for (const hit of [...hits].sort((one, other) => one.start - other.start)) {
    const last = parts.at(-1);
    if (!last || hit.start >= last.end) parts.push(hit);
    else parts[parts.length - 1] = { start: last.start, end: Math.max(last.end, hit.end), kind: believed(last, hit) };
  }
  return parts;
}

function believed(one: KindHit, other: KindHit): ContactKind {
  const rank = (kind: ContactKind) => READERS.findIndex((reader) => reader.kind === kind);
  return rank(one.kind) <= rank(other.kind) ? one.kind : other.kind;
}
