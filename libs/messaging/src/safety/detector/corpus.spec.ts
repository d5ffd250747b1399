import { corpus, examined, hardest, heldOut, judged, lastLook, type Sample } from '../corpus';
import { findContact } from './find-contact';

const LEAST_RECALL = 0.9;
const MOST_FALSE_ALARMS = 0.03;

function isWhole({ text, spans }: Sample): boolean {
  const found = findContact(text);
  return spans.every(({ words }) => {
    const start = text.indexOf(words);
    return found.some((hit) => hit.start < start + words.length && start < hit.end);
  });
}

function figuresOf(samples: readonly Sample[]) {
  const giving = samples.filter(({ spans }) => spans.length > 0);
  const innocent = samples.filter(({ spans }) => spans.length === 0);
  const missed = giving.filter((sample) => !isWhole(sample)).map(({ text }) => text);
  const alarms = innocent.filter(({ text }) => findContact(text).length > 0).map(({ text }) => text);
  return { giving: giving.length, innocent: innocent.length, missed, alarms };
}

describe('finding ways to reach somebody in a message', () => {
  it('is counted on 300 messages, at least half of them innocent, and on others written later by other hands', () => {
    const innocent = corpus.filter(({ spans }) => spans.length === 0).length;
    expect(corpus.length).toBeGreaterThanOrEqual(300);
    expect(innocent).toBeGreaterThanOrEqual(150);
    expect(heldOut.length).toBeGreaterThanOrEqual(100);
    expect(
      [...corpus, ...heldOut, ...judged, ...lastLook, ...hardest, ...examined].filter(({ text, spans }) =>
        spans.some(({ words }) => !text.includes(words)),
      ),
    ).toEqual([]);
  });

  it.each([
    ['the messages it was made for', corpus],
    ['the messages of other hands', heldOut],
    ['the messages of somebody who had not seen the reader', judged],
    ['the last ones, tried on it once', lastLook],
    ['the hardest that somebody could think of', hardest],
    ['those of an examiner', examined],
  ])('finds nine of ten with three false alarms in a hundred at most: %s', (name, samples) => {
    const { giving, innocent, missed, alarms } = figuresOf(samples);
    process.stdout.write(
      `${name}: found ${giving - missed.length}/${giving}, false alarms ${alarms.length}/${innocent}\n`,
    );
    expect({ missed, isEnough: missed.length / giving <= 1 - LEAST_RECALL }).toMatchObject({ isEnough: true });
    expect({ alarms, isFew: alarms.length / innocent <= MOST_FALSE_ALARMS }).toMatchObject({ isFew: true });
  });

  it('is quick, also on long and odd texts', () => {
    const odd = ['0 '.repeat(2000), 'at dot '.repeat(600), '@'.repeat(4000), 'a.'.repeat(2000), 'm 1 '.repeat(1000)];
    const start = performance.now();
    for (const text of odd) findContact(text);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it.each(['0 ', '07700 x ', 'on ', 'a@', 'add me on fb '])(
    'takes no longer a sign on 100,000 signs of "%s"',
    (unit) => {
      const text = unit.repeat(100_000 / unit.length);
      const start = process.cpuUsage();
      findContact(text);
      const { user } = process.cpuUsage(start);
      expect(user / 1_000_000).toBeLessThan(12);
    },
  );

  it('reads words that every object of the language has, as words', () => {
    for (const word of ['constructor', 'valueOf', '__proto__', 'hasOwnProperty', 'toString'])
      expect(findContact(`oh ${word.toLowerCase()} 1 ${word} seven 0 ${word}`)).toEqual([]);
  });

  it('reads figures of any script as ours, and quotes them as they were written', () => {
    const text = 'فون ٠٧٧٠٠٩٠٠٤٢٠ شکریہ';
    expect(findContact(text).map(({ start, end }) => text.slice(start, end).trim())).toEqual(['٠٧٧٠٠٩٠٠٤٢٠']);
  });
});
