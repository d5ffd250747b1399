import type { BrandFont } from '@pa/platform';
import {
  BRAND_TOKENS,
  contrastFigures,
  countWords,
  fixedColour,
  isColour,
  type BrandColours,
  type PageModel,
} from '@pa/web';
import { licensingPaths as paths } from '../licensing.paths';
import { COLOUR_WORDS } from '../colour-words';

/** What the page shows, beside the values of its boxes. */
export interface BrandShown {
  readonly values: object & BrandColours;
  readonly version: string;
  readonly isSaved?: boolean;
  /** The values are a look that only this manager sees. */
  readonly isDraft?: boolean;
}

/** What `licensing/brand.njk` shows. */
export function brandModel({ values, version, isSaved = false, isDraft = false }: BrandShown): PageModel {
  return {
    title: 'How the register looks',
    page: { scripts: ['brand-contrast.js'] },
    values,
    version,
    saved: isSaved,
    isDraft,
    colours: COLOURS,
    fonts: FONTS.map(({ value, text }) => ({ value, text })),
    contrast: contrastOf(values),
    logoHref: paths.logo,
  };
}

/** Each pair with its figure, and how many are too faint; null while a colour is no colour. */
function contrastOf(values: BrandColours) {
  if (!BRAND_TOKENS.every((token) => isColour(values[token]))) return null;
  const figures = contrastFigures(values);
  const faint = figures.filter(({ isEnough }) => !isEnough).length;
  return {
    summary: faint === 0 ? ALL_GOOD : `${countWords(faint, 'pair')} of ${figures.length} too faint`,
    isGood: faint === 0,
    pairs: figures.map(({ token, against, ratio, needed, isEnough }) => ({
      token,
      against,
      tokenFixed: fixedColour(token),
      againstFixed: fixedColour(against),
      words: `${sentence(COLOUR_WORDS[token])} on ${COLOUR_WORDS[against]}`,
      ratio,
      needed,
      isEnough,
    })),
  };
}

const ALL_GOOD = 'Everyone can read these colours';

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

const FONTS: ReadonlyArray<{ readonly value: BrandFont; readonly text: string }> = [
  { value: 'atkinson', text: 'Atkinson Hyperlegible, made for people with little sight' },
  { value: 'verdana', text: 'Verdana, wide and plain' },
  { value: 'arial', text: 'Arial' },
  { value: 'device', text: 'What each person’s own device uses' },
];

const COLOURS = [
  { name: 'accent', label: 'Buttons and links', hint: 'Dark: 7 to 1 or more on white and on the page' },
  { name: 'deep', label: 'Headings, top and foot', hint: 'Darker still' },
  { name: 'soft', label: 'Drawn lines', hint: '3 to 1 or more' },
  { name: 'mist', label: 'Patterns, and small text at the foot', hint: 'Light: 7 to 1 or more on the heading colour' },
  { name: 'tint', label: 'Washes', hint: 'Very light' },
  { name: 'paper', label: 'The page', hint: 'Very light' },
];
