import type { RegisterLogo } from '../tenancy/licensee';
import type { Mail } from './mail';
import type { MailStyle } from './mail-styles';

/** Large print is 18 point and more on paper; on a screen this is 20 point, on a phone too. */
const TYPE: Readonly<Record<Exclude<MailStyle, 'plain'>, string>> = {
  usual: 'font:20px/1.5 Verdana,sans-serif',
  large: 'font:27px/1.6 Verdana,sans-serif',
};

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** The message as plain text, the way a screen reader or a text-only reader gets it. */
export function textOf(mail: Mail): string {
  const { brand, name } = mail.licensee;
  const action = mail.action ? [`${mail.action.label}:\n${mail.action.url}`] : [];
  return [...mail.paragraphs, ...action, `${name}\nRather talk? Call ${brand.phone}. ${brand.openingHours}`].join(
    '\n\n',
  );
}

/** The name by which the HTML calls the picture that travels with the mail. */
export const LOGO_ID = 'logo@register';
/** Twice as fine as it is shown. */
const LOGO_BOX = { width: 240, height: 72 };

/** How a mail looks to its reader. */
export interface HtmlLook {
  readonly style?: Exclude<MailStyle, 'plain'>;
  /** The register's logo travels with the mail. */
  readonly hasLogo?: boolean;
}

/** The same as HTML: one column, nothing from elsewhere, no line longer than a hand's breadth of words. */
export function htmlOf(mail: Mail, { style = 'usual', hasLogo = false }: HtmlLook = {}): string {
  const { brand, name } = mail.licensee;
  const logo = hasLogo && brand.logo ? logoOf(brand.logo) : '';
  const paragraphs = mail.paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('');
  const action = mail.action
    ? `<p><a href="${escape(mail.action.url)}" style="display:inline-block;padding:14px 22px;border-radius:8px;background:${escape(brand.accent)};color:#ffffff;font-weight:bold">${escape(mail.action.label)}</a></p>`
    : '';
  return `<!doctype html><html lang="en-GB"><body style="${TYPE[style]};color:#221c20;max-width:38em;margin:0 auto;padding:16px">${logo}${paragraphs}${action}<hr><p>${escape(name)}<br>Rather talk? Call ${escape(brand.phone)}. ${escape(brand.openingHours)}</p></body></html>`;
}

/** Without words of its own: the register's name stands below. */
function logoOf({ width, height }: RegisterLogo): string {
  const scale = Math.min(1, LOGO_BOX.width / width, LOGO_BOX.height / height);
  const [wide, high] = [Math.round(width * scale), Math.round(height * scale)];
  return `<p><img src="cid:${LOGO_ID}" alt="" width="${wide}" height="${high}"></p>`;
}
