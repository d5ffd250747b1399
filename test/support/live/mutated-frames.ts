import { ASK_NAMES } from '../../../libs/messaging/src/live/frames';

export type Random = () => number;

/** Numbers from 0 to 1 that a seed repeats; the seed is told, so that a failure can be seen again. */
export function randomFrom(seed: string): Random {
  console.info(`Frames from the seed ${seed}`);
  let state = [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

const VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  '',
  '\u0000',
  '\ud800',
  'x'.repeat(5_000),
  [],
  {},
  [[[[[[[[]]]]]]]],
  { toString: 1 },
  { constructor: { prototype: {} } },
  '../../etc/passwd',
  "'; DROP TABLE messages; --",
  '01920000-0000-7000-8000-000000000001',
];

/** One frame of socket.io, spoilt in one of many ways; some are not spoilt at all but name a conversation that is not there. */
export function mutated(random: Random, conversationId: string): string | Buffer {
  const name = pick(random, [...ASK_NAMES, 'disconnect', 'connect', 'error', 'newListener', '__proto__', 'shout']);
  const frame: Record<string, unknown> = { conversationId, after: 0, number: 1, kind: 'text', body: 'hello' };
  for (let n = 0; n < 1 + random() * 3; n++)
    frame[pick(random, [...Object.keys(frame), 'clientId', '__proto__', 'colour'])] = pick(random, VALUES);
  const json = JSON.stringify(
    pick<unknown>(random, [[name, frame], [name], [name, frame, frame], [frame], name, [name, [frame]]]),
  );
  return pick(random, WAYS)(random, json);
}

const id = (random: Random): number => Math.floor(random() * 1_000);

const WAYS: ReadonlyArray<(random: Random, json: string) => string | Buffer> = [
  (random, json) => `42${id(random)}${json}`,
  (_random, json) => `42${json}`,
  (random, json) => `42${id(random)}${json.slice(0, Math.floor(random() * json.length))}`,
  (random, json) => flipped(random, `42${id(random)}${json}`),
  (random, json) =>
    `${pick(random, ['2', '3', '4', '40', '41', '43', '44', '45', '46', '451-', '42/admin,', '5', '6', '', '4999'])}${json}`,
  (random, json) => Buffer.from(flipped(random, json)),
  (random) => `42${id(random)}["message:send",${'['.repeat(2_000)}${']'.repeat(2_000)}]`,
];

/** Some letters of it are others. */
function flipped(random: Random, text: string): string {
  const letters = [...text];
  for (let n = 0; n < 1 + random() * 5; n++)
    letters[Math.floor(random() * letters.length)] = String.fromCharCode(Math.floor(random() * 300));
  return letters.join('');
}
