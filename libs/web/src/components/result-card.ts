import type { Avatar } from './avatar';
import { markup, NO_HTML, type Html } from './html';
import { overlapHtml, type OverlapRow } from './overlap-strip';

/** Why somebody is shown, in the order of the matching rules: gaps last. */
export interface ShownReason {
  readonly kind: 'met' | 'training' | 'gap' | 'note';
  readonly text: string;
}

/** One line of evidence: seen by the register, said by the person, running out, nothing shown, how fresh. */
export interface ProofLine {
  readonly kind: 'seen' | 'said' | 'expires' | 'none' | 'fresh';
  readonly text: string;
}

/** Which words of a text a search asked for, in pieces: a person wrote them, so they are text and never markup. */
export interface SaidLine {
  /** "Amira K. wrote". */
  readonly by: string;
  readonly pieces: ReadonlyArray<{ readonly text: string; readonly isMatch: boolean }>;
}

interface AnyCard {
  readonly avatar: Avatar;
  /** "CH2, Chester, about 2.5 miles away". */
  readonly place: string;
  readonly reasons: readonly ShownReason[];
  readonly overlap?: readonly OverlapRow[] | null;
}

/** For people who may see who it is. */
export interface NamedCard extends AnyCard {
  readonly name: string;
  readonly href: string;
  readonly said?: readonly SaidLine[];
  readonly proof?: readonly ProofLine[];
}

/** For everyone else: it cannot hold a name, an address of a page or evidence. `number` counts within the list. */
export interface HiddenCard extends AnyCard {
  readonly number: number;
}

export type ResultCard = NamedCard | HiddenCard;

const PROOF_ICONS = { seen: 'eye', said: 'speech', expires: 'clock', none: 'question', fresh: 'history' } as const;
const REASON_LOOKS = {
  met: { look: 'yes', icon: 'check' },
  training: { look: 'train', icon: 'training' },
  note: { look: 'train', icon: 'info' },
  gap: { look: 'gap', icon: 'minus' },
} as const;
const GAP = markup`<span class="govuk-visually-hidden">Not a match: </span>`;
const VEIL = markup`<span class="pa-veil" aria-hidden="true"><span class="pa-veil__a"></span><span class="pa-veil__b"></span></span>`;

/** The parts that templates and cards share. Icons come from one file, whose address the build decides. */
export class PersonParts {
  private readonly icons = new Map<string, Html>();

  constructor(private readonly iconsAddress: string) {}

  /** Always beside words: hidden from screen readers. */
  readonly icon = (name: string): Html => {
    const made =
      this.icons.get(name) ??
      markup`<svg class="pa-icon" width="24" height="24" aria-hidden="true"><use href="${this.iconsAddress}#${name}"/></svg>`;
    this.icons.set(name, made);
    return made;
  };

  /** Initials on the person's pattern; without a name a plain figure on it. */
  readonly avatar = ({ pattern, initials }: Avatar, size: '' | 'small' | 'large' = ''): Html => {
    const sized = size ? markup` pa-avatar--${size}` : NO_HTML;
    return markup`<span class="pa-avatar pa-avatar--${pattern}${sized}" aria-hidden="true">${initials || this.icon('user')}</span>`;
  };

  readonly place = (words: string): Html =>
    markup`<p class="pa-who__place">${this.icon('map-pin')}<span>${words}</span></p>`;

  readonly reasons = (list: readonly ShownReason[] = []): Html =>
    list.length > 0 ? markup`<ul class="pa-reasons" role="list">${list.map(this.reason)}</ul>` : NO_HTML;

  private readonly reason = ({ kind, text }: ShownReason): Html => {
    const { look, icon } = REASON_LOOKS[kind];
    const before = kind === 'gap' ? GAP : NO_HTML;
    return markup`<li class="pa-reasons__item pa-reasons__item--${look}">${this.icon(icon)}<span>${before}${text}</span></li>`;
  };

  /** What matches is marked, and said to who cannot see the mark. */
  readonly said = (lines: readonly SaidLine[] = []): Html =>
    lines.length > 0 ? markup`<ul class="pa-said" role="list">${lines.map(saidLine)}</ul>` : NO_HTML;

  readonly proof = (lines: readonly ProofLine[] = []): Html =>
    markup`<ul class="pa-proof" role="list">${lines.map(this.proofLine)}</ul>`;

  private readonly proofLine = ({ kind, text }: ProofLine): Html =>
    markup`<li class="pa-proof__item">${this.icon(PROOF_ICONS[kind])}<span>${text}</span></li>`;

  readonly overlap = overlapHtml;

  /** The list of a page of results. */
  readonly cards = (list: readonly ResultCard[]): Html =>
    markup`<ol class="pa-cards" role="list">${list.map(this.card)}</ol>`;

  private readonly card = (card: ResultCard): Html => {
    const overlap = card.overlap ? overlapHtml(card.overlap) : NO_HTML;
    const foot =
      'proof' in card && card.proof && card.proof.length > 0
        ? markup`<div class="pa-card__foot">${this.proof(card.proof)}</div>`
        : NO_HTML;
    return markup`<li class="pa-card"><div class="pa-card__top"><div class="pa-card__main"><div class="pa-who">${this.avatar(card.avatar)}<div>${nameHtml(card)}${this.place(card.place)}</div></div>${this.reasons(card.reasons)}${'said' in card ? this.said(card.said) : NO_HTML}</div>${overlap}</div>${foot}</li>`;
  };
}

function saidLine({ by, pieces }: SaidLine): Html {
  const shown = pieces.map(({ text, isMatch }) =>
    isMatch ? markup`<mark class="pa-said__mark">${text}</mark>` : markup`${text}`,
  );
  return markup`<li class="pa-said__item"><span class="govuk-visually-hidden">Your words are in this. </span><span class="pa-said__by">${by}:</span> ${shown}</li>`;
}

function nameHtml(card: ResultCard): Html {
  return 'name' in card
    ? markup`<h2 class="pa-who__name"><a class="govuk-link" href="${card.href}">${card.name}</a></h2>`
    : markup`<h2 class="pa-who__name"><span class="govuk-visually-hidden">PA number ${card.number}, name hidden until you join</span>${VEIL}</h2>`;
}
