import fc from 'fast-check';
import { NATIONAL_RULES, rulesOn } from '../rules';
import { checkAdvert, checkQuestions, isBlocked } from './check-advert';
import { TEXT_FIELDS } from './check-texts';
import type { AdvertToCheck, Finding, FindingCode } from './finding';
import { advertOf } from './testing/advert-of';

const RULES = NATIONAL_RULES.map((rule) => ({ ...rule, ownId: null }));
const on = (date: string) => ({ rules: rulesOn(RULES, date), startDate: date, today: date });
const MAY = on('2026-05-01');

function codes(parts: Partial<AdvertToCheck>, context = MAY): FindingCode[] {
  return checkAdvert(advertOf(parts), context).map(({ code }) => code);
}

function find(parts: Partial<AdvertToCheck>, code: FindingCode, context = MAY): Finding {
  const found = checkAdvert(advertOf(parts), context).find((finding) => finding.code === code);
  if (!found) throw new Error(`No ${code}`);
  return found;
}

describe('pay', () => {
  it('is fine at the wage to the penny, and blocks a penny under it', () => {
    expect(codes({ payPence: 1271 })).toEqual([]);
    const finding = find({ payPence: 1270 }, 'pay-under-wage');
    expect(finding.severity).toBe('blocks');
    expect(finding.why).toContain('£12.70 an hour would be against the law for people aged 21 and over (£12.71)');
    expect(finding.how).toContain('£12.71');
  });

  it('names each band that it is too little for', () => {
    expect(find({ payPence: 1000 }, 'pay-under-wage').why).toContain(
      'people aged 21 and over (£12.71) and people aged 18 to 20 (£10.85)',
    );
    expect(find({ payPence: 799 }, 'pay-under-wage').why).toContain('people aged 16 and 17 (£8) and apprentices (£8)');
  });

  it('goes by the day the job starts', () => {
    expect(codes({ payPence: 1221 }, on('2026-03-31'))).toEqual([]);
    expect(codes({ payPence: 1221 }, on('2026-04-01'))).toEqual(['pay-under-wage']);
  });

  it('says so when nobody knows the wage of that day, and guesses nothing', () => {
    expect(codes({ payPence: 1 }, on('2030-01-01'))).toEqual(['wage-not-known']);
    expect(codes({ payPence: 1 }, { ...MAY, rules: null } as never)).toEqual(['wage-not-known']);
  });

  it('is not looked at for the self-employed, and is where either will do', () => {
    expect(codes({ payPence: 500, employment: ['self-employed'] })).toEqual([]);
    expect(codes({ payPence: 500, employment: ['self-employed', 'employed'] })).toEqual(['pay-under-wage']);
    expect(codes({ payPence: 500, employment: [] })).toEqual(['pay-under-wage']);
  });

  it.each([
    'The pay is £8 an hour, cash.',
    'I can pay 9.50 per hour.',
    '£10/hr',
    'Ten to two. You get 7 quid an hour. It is easy work.',
    'Rate: £11.00ph',
    '🙂 Pay: £９ an hour',
  ])('is seen in words too: %s', (payWords) => {
    const finding = find({ payWords }, 'pay-under-wage');
    expect(finding).toMatchObject({ severity: 'blocks', field: 'payWords' });
    expect(finding.quote!.text).toMatch(/\p{Nd}/u);
    expect(codes({ about: payWords })).toContain('pay-under-wage');
    expect(codes({ payWords, employment: ['self-employed'] })).toEqual([]);
  });

  it.each([
    '£13.50 an hour.',
    '£1 an hour more at weekends.',
    'Bank holidays: plus £2.50 per hour.',
    'We pay for travel at £5 an hour.',
    'A sleep-in is paid, and £6 an hour on top when you are woken.',
    'He turns over 2 times an hour.',
    'You will turn him 1 an hour.',
    'We pay £112.50 an hour.',
    'Pay is between 12.71 and 14.00 per hour.',
  ])('is left alone in words that are right, or about money beside the wage: %s', (payWords) => {
    expect(codes({ payWords })).not.toContain('pay-under-wage');
  });

  it('is asked for when there is none', () => {
    expect(codes({ payPence: null })).toEqual(['no-pay']);
  });

  it('of a sleep-in stands apart', () => {
    const hours = [{ minutes: 540, kind: 'sleep-in' }];
    expect(codes({ hours, payPence: null, sleepInPence: 5000 })).toEqual([]);
    expect(codes({ hours, payPence: null })).toEqual(['no-sleep-in-pay']);
    const both = [...hours, { minutes: 600, kind: 'awake' }];
    expect(codes({ hours: both, payPence: 1271, sleepInPence: 100 })).toEqual([]);
  });

  it('counts a free room for its offset, and what is charged above that against the pay', () => {
    const livingIn = { liveIn: true, payPence: null, hours: [{ minutes: 2400, kind: 'awake' }] };
    const enough = 40 * 1271;
    const free = { ...livingIn, accommodationPenceADay: 0 };
    expect(codes({ ...free, liveInPenceAWeek: enough })).toEqual([]);
    expect(codes({ ...free, liveInPenceAWeek: enough - 7 * 1110 })).toEqual(['live-in-pay']);
    expect(codes({ ...free, liveInPenceAWeek: enough - 7 * 1110 - 1 })).toEqual(['pay-under-wage']);
    const charged = { ...livingIn, liveInPenceAWeek: enough };
    expect(codes({ ...charged, accommodationPenceADay: 1110 })).toEqual([]);
    expect(codes({ ...charged, accommodationPenceADay: 1111 })).toEqual(['pay-under-wage']);
  });

  it('of living in without hours cannot be counted, so the rule is said', () => {
    const livingIn = { liveIn: true, payPence: null, hours: [] };
    expect(codes({ ...livingIn, liveInPenceAWeek: 50_000 })).toEqual(['live-in-pay']);
    expect(codes({ ...livingIn, payPence: 1271 })).toEqual([]);
    expect(codes({ ...livingIn, payPence: 100 })).toEqual(['pay-under-wage']);
    expect(codes(livingIn)).toEqual(['no-pay']);
  });

  it('counts the hours of alternate weeks half', () => {
    const hours = [{ minutes: 4800, kind: 'awake', weeks: 'a' as const }];
    const livingIn = { liveIn: true, payPence: null, hours, accommodationPenceADay: 1110 };
    expect(codes({ ...livingIn, liveInPenceAWeek: 40 * 1271 })).toEqual([]);
    expect(codes({ ...livingIn, liveInPenceAWeek: 40 * 1271 - 1 })).toEqual(['pay-under-wage']);
  });

  it('at or over every wage is never too little, under the highest always is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (payPence) => {
        expect(codes({ payPence }).includes('pay-under-wage')).toBe(payPence < 1271);
      }),
    );
  });
});

describe('a surname', () => {
  it.each(['I live with Peter Smith at home.', 'You would work with Mrs Atkins.', 'Dr. Patel comes on Fridays.'])(
    'is seen in: %s',
    (about) => expect(codes({ about })).toEqual(['surname']),
  );
});

describe('a wish for a woman or a man', () => {
  const reason = { sexWanted: 'female' as const, sexReason: 'I need help to wash.' };

  it('needs a personal care task and a reason', () => {
    expect(codes({ ...reason, tasksRequired: ['washing'] })).toEqual([]);
    expect(codes({ ...reason, tasksRequired: [], tasksOptional: ['dressing'] })).toEqual([]);
    expect(find({ ...reason, tasksRequired: ['cooking'] }, 'sex-without-reason')).toMatchObject({ field: 'sexWanted' });
    expect(find({ ...reason, sexReason: ' ' }, 'sex-without-reason')).toMatchObject({ field: 'sexReason' });
  });

  it.each(['x', 'female', 'I just prefer it', 'Because I like it'])('needs more of a reason than: %s', (sexReason) => {
    expect(find({ ...reason, sexReason }, 'sex-without-reason')).toMatchObject({ field: 'sexReason' });
  });

  it('is seen wherever one writes, and in what is asked', () => {
    expect(find({ payWords: 'Ladies only.' }, 'sex-without-reason').field).toBe('payWords');
    expect(find({ checksWhy: 'Ladies only.' }, 'sex-without-reason').field).toBe('checksWhy');
    for (const text of ['What sex are you?', 'Are you male or female?', 'Are you a woman?', 'We want women only'])
      expect(find({ questions: [{ id: 'one', text }] }, 'sex-without-reason')).toMatchObject({
        field: 'questions.one',
        severity: 'blocks',
      });
  });

  it('is not taken for the other one than was given a reason', () => {
    expect(codes({ about: 'I am looking for a man to drive me.', ...reason })).toEqual(['sex-without-reason']);
  });

  it.each(['Female PA wanted.', 'Ladies only.', 'No men.'])('is seen in the text: %s', (about) => {
    expect(find({ about }, 'sex-without-reason').severity).toBe('blocks');
    expect(codes({ about, ...reason })).toEqual([]);
  });

  it.each(['A disabled woman needs a PA.', 'I am a man of 40 who likes chess.', 'My wife is a busy woman.'])(
    'is not read into: %s',
    (about) => expect(codes({ about })).toEqual([]),
  );
});

describe('checks', () => {
  const asked = { checks: ['dbs-enhanced'], checksWhy: 'You help me wash.' };

  it('at a level that goes by the tasks come with whom to ask', () => {
    expect(find(asked, 'check-not-eligible')).toMatchObject({ severity: 'advises' });
    expect(find(asked, 'check-not-eligible').how).toContain('umbrella body');
    expect(codes({ checks: ['dbs-basic', 'references'], checksWhy: 'To feel safe.' })).toEqual([]);
  });

  it('are held against the tasks by whoever knows', () => {
    expect(codes(asked, { ...MAY, eligibility: () => true } as never)).toEqual([]);
    const no = find(asked, 'check-not-eligible', { ...MAY, eligibility: () => false } as never);
    expect(no).toMatchObject({ severity: 'blocks', field: 'checks' });
  });

  it('want a reason', () => {
    expect(codes({ checks: ['references'] })).toEqual(['check-without-reason']);
  });
});

describe('an advert', () => {
  it('without hours is told so, unless the PA lives in', () => {
    expect(codes({ hours: [] })).toEqual(['no-hours']);
    expect(codes({ hours: [], liveIn: true })).toEqual([]);
  });

  it('that is hard to read is told its reading age and its longest sentence', () => {
    const hard =
      'The successful individual will demonstrate considerable experience of facilitating independent living arrangements, ' +
      'maintaining comprehensive documentation, coordinating multidisciplinary appointments and communicating sensitively ' +
      'with professionals, relatives and representatives throughout. Short end here.';
    const finding = find({ about: hard }, 'hard-to-read');
    expect(finding.severity).toBe('advises');
    expect(finding.why).toMatch(/reading age of \d\d \(Flesch–Kincaid\)/);
    expect(finding.quote?.text).toMatch(/^The successful .* throughout\.$/);
    expect(codes({ about: 'I like tea. You like tea. We sit and talk. It is warm. '.repeat(4) })).toEqual([]);
  });

  it('says what blocks first', () => {
    const findings = checkAdvert(advertOf({ hours: [], about: 'Call 07700 900123.' }), MAY);
    expect(findings.map(({ code }) => code)).toEqual(['phone', 'no-hours']);
    expect(isBlocked(findings)).toBe(true);
    expect(isBlocked(checkAdvert(advertOf({ hours: [] }), MAY))).toBe(false);
  });

  it('has its questions named one by one', () => {
    const questions = [
      { id: 'one', text: 'Can you cook?' },
      { id: 'two', text: 'Are you disabled?' },
    ];
    expect(find({ questions }, 'question-health').field).toBe('questions.two');
    expect(checkQuestions(questions)).toMatchObject([{ code: 'question-health', field: 'questions.two' }]);
  });

  it('may hold any signs at all: nothing throws, and what is quoted stands in its field', () => {
    const pieces = fc.constantFrom(
      '07700 900123',
      'ﬀ',
      '\ud800',
      '\u200b',
      'İ',
      'oh seven double',
      'a@b.co',
      'young PA',
      'I have MS',
      'CH1 2AB',
      '12 Oak Drive',
      'My name is Ann Lee',
      '０７',
      '\u0301',
      'www.x.org',
      '. ',
    );
    const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 12 });
    fc.assert(
      fc.property(text, fc.constantFrom(...TEXT_FIELDS, 'question' as const), (parts, field) => {
        const words = parts.join(' ');
        const advert = advertOf(field === 'question' ? { questions: [{ id: 'q', text: words }] } : { [field]: words });
        for (const { quote, field: where } of checkAdvert(advert, MAY)) {
          if (!quote || where === 'title' || (where !== field && !where.startsWith('questions'))) continue;
          expect(words.slice(quote.start, quote.end)).toBe(quote.text);
          expect(quote.text.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('that is very long and odd is read in a moment', () => {
    const started = performance.now();
    for (const sign of ['a', '0 ', 'a.', 'at ', 'young ', '1 a ', 'double ', 'I am A', 'a-', '@', 'you '])
      checkAdvert(advertOf({ about: sign.repeat(Math.ceil(10_000 / sign.length)) }), MAY);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
