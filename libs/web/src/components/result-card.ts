import type { Avatar } from './avatar';
import { Html, inOnePiece, markup, NO_HTML } from './html';
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
const REASON_ICONS = { met: 'check', training: 'training', note: 'info', gap: 'minus' } as const;
/** A page holds a hundred: what is met is the rule and needs no name of its own. */
const REASON_LOOKS = {
  met: NO_HTML,
  training: markup` class="pa-reasons__train"`,
  note: markup` class="pa-reasons__train"`,
  gap: markup` class="pa-reasons__gap"`,
} as const;
const CARD_ICONS = ['user', 'map-pin', ...Object.values(REASON_ICONS), ...Object.values(PROOF_ICONS)];
const GAP = markup`<span class="govuk-visually-hidden">Not a match: </span>`;
const VEIL = markup`<span class="pa-veil"></span>`;

type IconMaker = (name: string) => Html;

/** The parts that templates and cards share. Icons come from one file, whose address the build decides. */
export class PersonParts {
  private readonly icons = new Map<string, Html>();
  private readonly drawings: Html;

  /** `drawings`: what the file of icons holds, which is our own. */
  constructor(
    private readonly iconsAddress: string,
    drawings: ReadonlyMap<string, string>,
  ) {
    const symbols = CARD_ICONS.map((name) => new Html(`<symbol id="i-${name}" ${drawings.get(name) ?? '>'}</symbol>`));
    this.drawings = inOnePiece(markup`<svg class="pa-defs" width="0" height="0" aria-hidden="true">${symbols}</svg>`);
  }

  /** Always beside words: hidden from screen readers. */
  readonly icon: IconMaker = (name) =>
    this.kept(
      name,
      () =>
        markup`<svg class="pa-icon" width="24" height="24" aria-hidden="true"><use href="${this.iconsAddress}#${name}"/></svg>`,
    );

  /** The same, drawn by what stands before the list of cards. */
  private readonly cardIcon: IconMaker = (name) =>
    this.kept(`i-${name}`, () => markup`<svg class="pa-icon" aria-hidden="true"><use href="#i-${name}"/></svg>`);

  private kept(name: string, make: () => Html): Html {
    const made = this.icons.get(name) ?? make();
    this.icons.set(name, made);
    return made;
  }

  /** Initials on the person's pattern; without a name a plain figure on it. */
  readonly avatar = ({ pattern, initials }: Avatar, size: '' | 'small' | 'large' = '', icon = this.icon): Html => {
    const sized = size ? markup` pa-avatar--${size}` : NO_HTML;
    return markup`<span class="pa-avatar pa-avatar--${pattern}${sized}" aria-hidden="true">${initials || icon('user')}</span>`;
  };

  readonly place = (words: string, icon = this.icon): Html =>
    markup`<p class="pa-who__place">${icon('map-pin')}<span>${words}</span></p>`;

  readonly reasons = (list: readonly ShownReason[] = [], icon = this.icon): Html =>
    list.length > 0
      ? markup`<ul class="pa-reasons" role="list">${list.map((reason) => reasonHtml(reason, icon))}</ul>`
      : NO_HTML;

  /** What matches is marked, and said to who cannot see the mark. */
  readonly said = (lines: readonly SaidLine[] = []): Html =>
    lines.length > 0 ? markup`<ul class="pa-said" role="list">${lines.map(saidLine)}</ul>` : NO_HTML;

  readonly proof = (lines: readonly ProofLine[] = [], icon = this.icon): Html =>
    markup`<ul class="pa-proof" role="list">${lines.map(({ kind, text }) => markup`<li>${icon(PROOF_ICONS[kind])}<span>${text}</span></li>`)}</ul>`;

  readonly overlap = overlapHtml;

  /** The list of a page of results. */
  readonly cards = (list: readonly ResultCard[]): Html =>
    markup`${this.drawings}<ol class="pa-cards" role="list">${list.map(this.card)}</ol>`;

  private readonly card = (card: ResultCard): Html => {
    const icon = this.cardIcon;
    const overlap = card.overlap ? overlapHtml(card.overlap) : NO_HTML;
    const foot =
      'proof' in card && card.proof && card.proof.length > 0
        ? markup`<div class="pa-card__foot">${this.proof(card.proof, icon)}</div>`
        : NO_HTML;
    return markup`<li class="pa-card"><div class="pa-card__top"><div class="pa-card__main"><div class="pa-who">${this.avatar(card.avatar, '', icon)}<div>${nameHtml(card)}${this.place(card.place, icon)}</div></div>${this.reasons(card.reasons, icon)}${'said' in card ? this.said(card.said) : NO_HTML}</div>${overlap}</div>${foot}</li>`;
  };
}

function reasonHtml({ kind, text }: ShownReason, icon: IconMaker): Html {
  const before = kind === 'gap' ? GAP : NO_HTML;
  return markup`<li${REASON_LOOKS[kind]}>${icon(REASON_ICONS[kind])}<span>${before}${text}</span></li>`;
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
