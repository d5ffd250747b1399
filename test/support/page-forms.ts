import type { Response } from 'supertest';
import type { TestVisitor } from './app';

/** The secret that each form of a page carries. */
export function csrfIn(html: string): string {
  return /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
}

/** Opens a page and sends its form, as a browser without JavaScript does. */
export async function sendForm(visitor: TestVisitor, path: string, fields: Record<string, string>): Promise<Response> {
  const _csrf = csrfIn((await visitor.get(path).expect(200)).text);
  return visitor
    .post(path)
    .type('form')
    .send({ ...fields, _csrf });
}

/** What the summary at the top of a page says, each with the field that it leads to. */
export function problemsOn(html: string): Record<string, string> {
  const [, summary = ''] = /<div class="govuk-error-summary"([\s\S]*?)<\/ul>/.exec(html) ?? [];
  const links = [...summary.matchAll(/<a href="#([^"]+)"[^>]*>([^<]*)<\/a>/g)];
  return Object.fromEntries(links.map(([, field = '', words = '']) => [field, words.trim()]));
}
