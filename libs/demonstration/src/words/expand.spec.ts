import { personas } from '../personas';
import { Dice } from '../random/dice';
import { commonHeadlines, commonLines } from './common-lines';
import { isSayable, say, SLOT_NAMES, slotsIn } from './expand';

const templates = [
  ...commonHeadlines,
  ...Object.values(commonLines).flat(),
  ...Object.values(personas).flatMap(({ headlines, openings, middles }) => [...headlines, ...openings, ...middles]),
];

describe('A sentence with gaps', () => {
  it('is filled with what is known of a person', () => {
    const said = say('[PA|PA] in {town}', { town: 'Chester' }, new Dice('x'));
    expect(said).toBe('PA in Chester');
  });

  it('starts every sentence with a capital and keeps no stray space', () => {
    expect(say('{work} teaches. {work} helps[|].', { work: 'shop work' }, new Dice('x'))).toBe(
      'Shop work teaches. Shop work helps.',
    );
  });

  it('is left out when a fact is missing', () => {
    expect(isSayable('In {town} for {years} years', { town: 'Bath' })).toBe(false);
    expect(isSayable('In {town}', { town: 'Bath' })).toBe(true);
  });

  it.each(templates)('asks only for facts that exist, with brackets in pairs: %s', (template) => {
    for (const slot of slotsIn(template)) expect(SLOT_NAMES).toContain(slot);
    const bare = template.replaceAll(/\[[^[\]]*\]/g, '').replaceAll(/\{\w+\}/g, '');
    expect(bare).not.toMatch(/[[\]{}|]/);
  });
});
