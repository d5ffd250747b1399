import { isNeedSpan } from '@pa/matching';
import { Secrets } from '@pa/platform';
import {
  progressOf,
  SECTION_KEYS,
  sections,
  taxonomies,
  type PaProfileEntity,
  type SectionContext,
} from '@pa/register';
import { profileRow } from '../load/profile-rows';
import { personas } from '../personas';
import { demonstrationRegisters } from '../registers';
import { generatePas } from './generate-pas';
import type { DemonstrationPa } from './pa';

const TODAY = '2026-11-22';
const NOW = new Date(`${TODAY}T09:30:00Z`);
const secrets = new Secrets({ secretKey: Buffer.alloc(32, 7) });
const context: SectionContext = {
  today: TODAY,
  districtOf: (text) => text,
  seal: (text) => Buffer.from(text),
  open: (sealed) => sealed.toString(),
};

const [northWest, southWest] = demonstrationRegisters as [
  (typeof demonstrationRegisters)[0],
  (typeof demonstrationRegisters)[0],
];
const crowds = demonstrationRegisters.map((register) => [register.name, generatePas(register, 1200, TODAY)] as const);

function rowOf(pa: DemonstrationPa): PaProfileEntity {
  return profileRow(pa, { licenseeId: northWest.id, now: NOW, secrets }, TODAY) as PaProfileEntity;
}

/** How often each thing comes. */
function counts<Item>(items: Iterable<Item>): Map<Item, number> {
  const found = new Map<Item, number>();
  for (const item of items) found.set(item, (found.get(item) ?? 0) + 1);
  return found;
}

describe('The made-up PAs', () => {
  it('are the same every time, however many are asked for', () => {
    const some = generatePas(southWest, 25, TODAY);
    expect(generatePas(southWest, 25, TODAY)).toEqual(some);
    expect(generatePas(southWest, 10, TODAY)).toEqual(some.slice(0, 10));
    expect(generatePas(northWest, 10, TODAY)).not.toEqual(some.slice(0, 10));
  });

  it('stay the same people on another day, with dates that count from it', () => {
    const later = generatePas(northWest, 60, '2027-03-01');
    const now = generatePas(northWest, 60, TODAY);
    expect(later.map(({ firstName, week }) => ({ firstName, week }))).toEqual(
      now.map(({ firstName, week }) => ({ firstName, week })),
    );
    expect(later.flatMap(({ dates }) => dates)).not.toEqual(now.flatMap(({ dates }) => dates));
  });

  it('have e-mail addresses that nobody can have, all different', () => {
    for (const [, pas] of crowds) {
      expect(new Set(pas.map(({ email }) => email)).size).toBe(1200);
      for (const { email } of pas) expect(email).toMatch(/^[a-z0-9.-]+@(people\.)?example\.com$/);
    }
  });
});

describe.each(crowds)('The PAs of the %s', (_name, pas) => {
  const rows = pas.map(rowOf);

  it('give answers that the register’s own pages would take', () => {
    const problems = pas.flatMap(({ key, answers }) =>
      SECTION_KEYS.filter((section) => answers[section] !== undefined).flatMap((section) =>
        sections[section].problems(answers[section] as never, context).map((problem) => ({ key, section, problem })),
      ),
    );
    expect(problems).toEqual([]);
  });

  it('are whole once they were sent in', () => {
    const unfinished = rows.filter((row) => row.state !== 'draft' && !progressOf(row).isWhole);
    expect(unfinished).toEqual([]);
  });

  it('have weeks of half-hours, none of them twice', () => {
    for (const { week } of pas) {
      for (const span of week ?? []) expect(isNeedSpan(span)).toBe(true);
      expect(counts((week ?? []).map((span) => JSON.stringify(span))).size).toBe((week ?? []).length);
    }
  });

  it('have every key of every taxonomy of PAs among them', () => {
    const used: Record<string, Set<unknown>> = {
      tasks: new Set(rows.flatMap(({ tasksWill }) => tasksWill)),
      experience: new Set(rows.flatMap(({ experience }) => experience)),
      training: new Set(rows.flatMap(({ training }) => training)),
      languages: new Set(rows.flatMap(({ languages }) => languages.map(({ language }) => language))),
      languageLevels: new Set(rows.flatMap(({ languages }) => languages.map(({ level }) => level))),
      communicationMethods: new Set(rows.flatMap((row) => row.communicationMethods)),
      values: new Set(rows.flatMap(({ values }) => values)),
      interests: new Set(rows.flatMap(({ interests }) => interests)),
      employment: new Set(rows.flatMap(({ employment }) => employment)),
      travelModes: new Set(rows.flatMap(({ travelModes }) => travelModes)),
      environmentLimits: new Set(rows.flatMap((row) => row.environmentLimits)),
      searchStatus: new Set(rows.map(({ searchStatus }) => searchStatus)),
      workingStylePairs: new Set(rows.flatMap(({ style }) => Object.keys(style))),
      kinds: new Set(rows.flatMap(({ week }) => week.map(({ kind }) => kind))),
    };
    for (const [name, keys] of Object.entries(used)) {
      const missing = taxonomies[name as keyof typeof taxonomies].filter(({ key }) => !keys.has(key));
      expect({ name, missing }).toEqual({ name, missing: [] });
    }
  });

  it('have lives as different as all personas, all towns and all kinds of weeks', () => {
    expect(counts(pas.map(({ persona }) => persona)).size).toBe(Object.keys(personas).length);
    expect(counts(rows.map(({ district }) => district)).size).toBeGreaterThan(120);
    expect(rows.filter(({ hasAlternateWeeks }) => hasAlternateWeeks).length).toBeGreaterThan(100);
    expect(rows.filter(({ hasTermTime }) => hasTermTime).length).toBeGreaterThan(80);
    expect(rows.filter(({ liveIn }) => liveIn).length).toBeGreaterThan(15);
    expect(rows.filter(({ ageBand }) => ageBand === '16-or-17').length).toBeGreaterThan(3);
    const dates = pas.flatMap((pa) => pa.dates);
    expect(dates.filter(({ kind }) => kind === 'away').length).toBeGreaterThan(200);
    expect(dates.filter(({ kind }) => kind === 'extra').length).toBeGreaterThan(30);
    expect(dates.filter(({ kind, firstDay }) => kind === 'away' && firstDay <= TODAY).length).toBeGreaterThan(10);
  });

  it('stand in every state, most of them on the register and fresh', () => {
    const states = counts(pas.map(({ standing }) => standing.state));
    for (const state of ['draft', 'submitted', 'published', 'paused', 'needs-changes', 'removed', 'archived'] as const)
      expect(states.get(state) ?? 0).toBeGreaterThan(0);
    expect(states.get('published')! / 1200).toBeGreaterThan(0.8);
    expect(pas.filter(({ standing }) => standing.hidden).length).toBeGreaterThan(10);
    expect(rows.filter(({ pausedReason }) => pausedReason === 'not-confirmed').length).toBeGreaterThan(10);
  });

  it('have days that fit together, so that the worker’s next round changes nobody', () => {
    const days = (from: Date | null): number => (NOW.getTime() - (from as Date).getTime()) / 86_400_000;
    for (const row of rows.filter(({ state }) => state === 'published')) {
      expect(days(row.confirmedAt)).toBeLessThan(90);
      expect(row.askedAt === null).toBe(days(row.confirmedAt) < 60);
      expect(days(row.publishedAt)).toBeGreaterThanOrEqual(days(row.confirmedAt) - 0.001);
      expect(days(row.createdAt)).toBeGreaterThan(days(row.publishedAt));
      expect(days(row.confirmedAt)).toBeGreaterThan(0);
    }
    for (const row of rows.filter(({ pausedReason }) => pausedReason === 'not-confirmed'))
      expect(days(row.confirmedAt)).toBeGreaterThan(90);
  });

  it('speak for themselves: no two say the same, and no line is heard everywhere', () => {
    const abouts = pas.flatMap(({ answers }) => answers['about-you']?.about ?? []);
    expect(new Set(abouts).size).toBe(abouts.length);
    const headlines = counts(pas.flatMap(({ answers }) => answers['about-you']?.headline ?? []));
    expect(Math.max(...headlines.values())).toBeLessThan(24);
    const sentences = counts(abouts.flatMap((about) => about.split(/(?<=[.?!])\s+/)));
    expect(Math.max(...sentences.values())).toBeLessThan(72);
    for (const about of abouts) expect(about).not.toMatch(/[{}[\]|]|undefined|\.\.| {2}/);
  });

  it('are looked at by staff as the register’s policy says', () => {
    const open = pas.filter(({ looks }) => looks.some(({ decision }) => decision === null));
    expect(open.length).toBeGreaterThan(5);
    for (const { looks } of pas) expect(looks.filter(({ decision }) => decision === null).length).toBeLessThan(2);
    for (const { standing, looks } of pas.filter((pa) => pa.standing.state === 'needs-changes')) {
      expect(looks.at(-1)?.decision).toBe('needs-changes');
      expect(standing.published).toBeNull();
    }
  });
});

describe('The PA of the known sign-in', () => {
  it('is on the register, fresh, in the register’s home', () => {
    const [known] = generatePas(northWest, 1, TODAY);
    expect(known?.email).toBe('pa@example.com');
    expect(known?.standing.state).toBe('published');
    expect(known?.answers['place-and-travel']?.place).toMatch(/^CH[1-4]$/);
  });
});
