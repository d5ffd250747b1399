import { localPath } from '../../pages/local-path';

/** A form that waits until whoever sent it has proved that it is them. It is held in the page alone, never by us. */
export interface HeldForm {
  /** Where the form goes. */
  readonly at: string;
  readonly fields: ReadonlyArray<{ readonly name: string; readonly value: string }>;
  /** A file was sent with it. A browser does not keep that, so it is chosen again. */
  readonly hasFile: boolean;
}

/** Never written into a page. A form that has one is filled in again. */
const SECRET = /password/i;
/** These are the page's own, made anew for each. */
const OWN = ['_csrf'];

/** What was sent, to be held; null when it is not to be kept, or there is nowhere to send it. */
export function heldForm(body: unknown, { at, hasFile }: Pick<HeldForm, 'hasFile'> & { at: unknown }): HeldForm | null {
  const place = localPath(at);
  const sent = Object.entries((body ?? {}) as Record<string, unknown>).filter(([name]) => !OWN.includes(name));
  if (!place || sent.some(([name]) => SECRET.test(name))) return null;
  return { at: place, fields: sent.flatMap(([name, value]) => fieldsOf(name, value)), hasFile };
}

/** As one hidden field of the page that asks for the proof. */
export function textOfHeld(held: HeldForm | null): string {
  if (!held) return '';
  return JSON.stringify([held.at, held.hasFile, held.fields.map(({ name, value }) => [name, value])]);
}

/** The same back. It comes from a browser, so it is read as anything that does: what is not as it should be is nothing. */
export function heldIn(text: string): HeldForm | null {
  const [at, hasFile, pairs] = listIn(text);
  const place = localPath(at);
  if (!place || !Array.isArray(pairs)) return null;
  return { at: place, hasFile: hasFile === true, fields: pairs.flatMap(fieldIn) };
}

function fieldsOf(name: string, value: unknown): Array<{ name: string; value: string }> {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one): one is string => typeof one === 'string').map((one) => ({ name, value: one }));
}

function fieldIn(pair: unknown): Array<{ name: string; value: string }> {
  const [name, value] = Array.isArray(pair) ? (pair as unknown[]) : [];
  return typeof name === 'string' && !OWN.includes(name) ? fieldsOf(name, value) : [];
}

function listIn(text: string): unknown[] {
  try {
    const read: unknown = JSON.parse(text || '[]');
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}
