import { taxonomies } from '@pa/register';
import { MOST_SUGGESTED, suggestWords } from './suggest-words';

const labels = (typed: string, limit?: number) => suggestWords(typed, limit).map(({ label }) => label);

describe('words to choose from while somebody types', () => {
  it('are what begins so, before what has a later word that does, before what people call otherwise', () => {
    const found = labels('mo', MOST_SUGGESTED);
    expect(found.indexOf('Money and bills')).toBeLessThan(found.indexOf('Teeth and mouth care'));
    expect(labels('hoi')[0]).toBe('Using a hoist');
  });

  it('say what they are, and by which other word they were found', () => {
    expect(suggestWords('hoi')[0]).toEqual({ label: 'Using a hoist', about: 'Task', q: 'Using a hoist' });
    expect(suggestWords('sling')).toEqual([
      { label: 'Using a hoist', about: 'Task, also “sling”', q: 'Using a hoist' },
    ]);
    expect(suggestWords('alzh')[0]).toMatchObject({ label: 'Dementia', about: 'Experience, also “alzheimer”' });
    expect(suggestWords('poli').map(({ about }) => about)).toEqual(['Language']);
  });

  it('go on with the last words, and leave those before as they stand', () => {
    expect(suggestWords('Patient, hoi')[0]?.q).toBe('Patient, Using a hoist');
    expect(suggestWords('calm eating and dri')[0]?.q).toBe('calm Eating and drinking');
  });

  it('are what may have been meant, where nothing begins so', () => {
    expect(labels('hoyst')).toContain('Using a hoist');
    expect(labels('dementai')).toContain('Dementia');
  });

  it('are none for nothing, one letter, or a word that no list has', () => {
    for (const typed of ['', ' ', 'h', '?!', 'motorbike']) expect(labels(typed)).toEqual([]);
  });

  it('are each there once, and no more than asked for', () => {
    expect(labels('c', MOST_SUGGESTED)).toEqual([]);
    const many = labels('ca', MOST_SUGGESTED);
    expect(new Set(many).size).toBe(many.length);
    expect(labels('ca', 3)).toHaveLength(3);
    expect(labels('ca', 999).length).toBeLessThanOrEqual(MOST_SUGGESTED);
  });

  it('lead to every task by its own name', () => {
    for (const { label } of taxonomies.tasks) expect(labels(label)).toContain(label);
  });
});
