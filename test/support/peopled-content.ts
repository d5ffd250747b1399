import { ContentDesk, NO_DETAILS, type ContentKind } from '@pa/content';
import type { Actor } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { TestApp } from './app';

/** What an address or a form can name of help pages. */
export interface ContentIds {
  /** Published, with a newer edition that nobody reads yet. */
  readonly contentId: string;
  /** Of another piece, which stays published whatever is done to that one. */
  readonly contentSlug: string;
}

const NEXT_YEAR = new Date().getUTCFullYear() + 1;
const DATED = { ...NO_DETAILS, on: `${NEXT_YEAR}-03-27`, starts: '10:30', ends: '12:00', place: 'Chester' };
const MORE: ReadonlyArray<readonly [ContentKind, object]> = [
  ['faq', { topic: 'checks' }],
  ['link', { topic: 'checks', details: { ...NO_DETAILS, url: 'https://www.example.org/help' } }],
  ['service', { details: { ...NO_DETAILS, service: 'payroll', telephone: '0151 496 0142', place: 'Cheshire' } }],
  ['event', { details: DATED }],
  ['training', { details: DATED }],
];
const BODY =
  '## First\n\nRing **us** on [our page](/find).\n\n- one\n- two\n\n1. then\n\n> They said so.\n\n---\n\n### Last\n\nDone.';

/** One piece of each kind that people read, and a page with a newer edition. */
export async function fillContent({ app }: TestApp, editor: Actor): Promise<ContentIds> {
  const desk = app.get(ContentDesk);
  const make = async (kind: ContentKind, more: object) => {
    const id = newId();
    const words = { title: `Getting ready ${id.slice(-8)}`, summary: 'What to do first.', body: BODY };
    const whole = { ...words, topic: '', details: NO_DETAILS, ...more };
    await desk.make(editor, { id, kind, words: whole });
    await desk.publish(editor, id, { edition: 1, reviewOn: desk.usualReview() });
    return { id, whole };
  };
  const others: string[] = [];
  for (const [kind, more] of MORE) others.push((await make(kind, more)).id);
  const { id, whole } = await make('page', { topic: 'checks' });
  await desk.save(editor, id, { after: 1, words: { ...whole, body: `${BODY}\n\nMore to come.` } });
  const { content } = await desk.get(editor, others[0] ?? '');
  return { contentId: id, contentSlug: content.slug };
}
