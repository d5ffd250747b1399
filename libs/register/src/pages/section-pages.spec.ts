import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wholeAnswers } from '../../../../test/integration/register/answers';
import { PROFILE_PARTS } from '../pa-profile-progress';
import { registerPaths } from '../register.paths';
import { SECTION_KEYS } from '../sections';
import { sectionPages } from './section-pages';
import { filledForm, partNumber, pathAfter, placed } from './section.presenter';

const viewOf = (key: string) => join(__dirname, 'views', 'register', 'sections', `${key}.njk`);

describe('The pages of the sections', () => {
  it.each(SECTION_KEYS)('have a template for %s that names every field of its form', (key) => {
    expect(existsSync(viewOf(key))).toBe(true);
    const template = readFileSync(viewOf(key), 'utf8');
    for (const name of Object.keys(filledForm(key, wholeAnswers)))
      expect(template).toContain(`'${nameInTemplate(name)}`);
  });

  it('follow each other in the order of the profile, week among them, and end at the profile', () => {
    const visited = PROFILE_PARTS.map((part) => pathAfter(part));
    expect(visited.slice(0, -1)).toEqual(PROFILE_PARTS.slice(1).map((part) => registerPaths.part(part)));
    expect(visited.at(-1)).toBe(registerPaths.profile);
    expect(partNumber('week')).toEqual({ number: 3, total: 10, percent: '30.0' });
  });

  it('put a problem of a section beside the field of the page that it is about', () => {
    expect(placed('work-wanted', [{ field: 'hourlyRatePence', text: 'Too much' }])).toEqual([
      { field: 'hourlyRate', text: 'Too much' },
    ]);
    expect(placed('tasks', [{ field: 'willNot', text: 'Twice' }])[0]?.field).toBe('task-washing');
    expect(placed('about-you', [{ field: 'about', text: 'Long' }])[0]?.field).toBe('about');
  });

  it.each(SECTION_KEYS)('name only fields that the page of %s has', (key) => {
    const names = Object.keys(filledForm(key, wholeAnswers));
    for (const field of Object.values(sectionPages[key].fields ?? {})) expect(names).toContain(field);
  });
});

/** Dates are three boxes of one field; lines and rows are made in loops. */
function nameInTemplate(name: string): string {
  const date = /^(.+)-(day|month|year)$/.exec(name);
  if (date?.[1]) return date[1];
  return /^(task|style|language|level)-/.exec(name)?.[1] ?? name;
}
