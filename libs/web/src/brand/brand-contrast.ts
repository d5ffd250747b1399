import { isColour, type BrandColours, type BrandToken } from './brand-colours';

/** Two colours that stand on each other somewhere. */
export interface ContrastFigure {
  readonly token: BrandToken | FixedToken;
  readonly against: BrandToken | FixedToken;
  /** Rounded down to two places, so that a miss never reads like a pass. */
  readonly ratio: number;
  readonly needed: number;
  readonly isEnough: boolean;
}

/** A pair of colours that people could not tell apart well enough. */
export type ContrastMiss = Omit<ContrastFigure, 'isEnough'>;

/** Colours of the look that no register changes, and which stand on a register's own grounds. */
const FIXED = { card: '#ffffff', 'ink-soft': '#4b4347', control: '#6f656a' } as const;

type FixedToken = keyof typeof FIXED;
type Rule = readonly [token: BrandToken | FixedToken, against: readonly (BrandToken | FixedToken)[], needed: number];

/**
 * The figures of the look: text 7:1 (WCAG AAA), lines and borders of controls 3:1. White text on accent and deep is the same
 * pair as accent and deep on a card.
 */
const RULES: readonly Rule[] = [
  ['accent', ['card', 'paper', 'tint'], 7],
  ['deep', ['card', 'paper', 'tint'], 7],
  ['mist', ['deep'], 7],
  ['ink-soft', ['paper', 'tint'], 7],
  ['soft', ['card', 'paper', 'tint'], 3],
  ['control', ['paper', 'tint'], 3],
];

/** Every figure this brand misses; empty when it may be used. Throws when a colour is not one: check that first. */
export function checkBrandContrast(brand: BrandColours): ContrastMiss[] {
  return contrastFigures(brand)
    .filter(({ isEnough }) => !isEnough)
    .map(({ isEnough: _, ...miss }) => miss);
}

/** Every figure of a brand, in the order of the rules. Throws when a colour is not one. */
export function contrastFigures(brand: BrandColours): ContrastFigure[] {
  const colours = { ...FIXED, ...pick(brand) };
  return RULES.flatMap(([token, grounds, needed]) =>
    grounds.map((against) => {
      const exact = contrastRatio(colours[token], colours[against]);
      return { token, against, ratio: Math.floor(exact * 100) / 100, needed, isEnough: exact >= needed };
    }),
  );
}

/** A colour of the look that no register changes; undefined for one of the brand's own. */
export function fixedColour(token: ContrastFigure['token']): string | undefined {
  return (FIXED as Readonly<Record<string, string>>)[token];
}

/** A miss as a person reads it: "accent on paper is 5.2 to 1 and must be 7 to 1 or more". */
export function contrastWords({ token, against, ratio, needed }: ContrastMiss): string {
  return `${token} on ${against} is ${ratio} to 1 and must be ${needed} to 1 or more`;
}

/** WCAG 2 contrast of two colours, from 1 to 21. */
export function contrastRatio(first: string, second: string): number {
  const [dark, light] = [luminance(first), luminance(second)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function pick({ accent, deep, soft, mist, tint, paper }: BrandColours): Record<BrandToken, string> {
  return { accent, deep, soft, mist, tint, paper };
}

function luminance(colour: string): number {
  if (!isColour(colour)) throw new TypeError('A colour is written as #rrggbb');
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
