import { hitsOf, type Hit } from '@pa/recruitment';

const NAMES = ['whatsapp', 'instagram', 'insta', 'facebook', 'telegram', 'snapchat', 'messenger'];
/** Signs and figures that stand for a letter. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  a: '[a4@]',
  b: '[b8]',
  e: '[e3]',
  g: '[g9]',
  i: '[i1!|]',
  o: '[o0]',
  s: '[s5$]',
  t: '[t7]',
};
const NAME = new RegExp(
  `(?<![a-z0-9])(?:${NAMES.map((name) => [...name].map((letter) => STANDS_FOR[letter] ?? letter).join('[\\s._*-]?')).join('|')})(?![a-z0-9])`,
  'g',
);
/** "whats app" and "face book" are no disguise. */
const LEAST_GAPS = 3;

/** Places to talk that are named so as not to be read: "W h a t s A p p", "1nst@gr@m". */
export function findDisguised(lower: string): Hit[] {
  return hitsOf(NAME, lower).filter(({ start, end }) => {
    const name = lower.slice(start, end);
    return /[0-9@!|$]/.test(name) || name.replaceAll(/[a-z]/g, '').length >= LEAST_GAPS;
  });
}
