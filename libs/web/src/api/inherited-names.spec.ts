import fc from 'fast-check';
import { inheritedNamesIn } from './inherited-names';

describe('names that reach what every object inherits', () => {
  it.each([
    ['{"__proto__":{"isAdmin":true}}', ['__proto__']],
    ['{"constructor":{"prototype":{"isAdmin":true}}}', ['constructor']],
    ['{"a":{"b":[{"prototype":1}]}}', ['a.b.0.prototype']],
    ['{"__proto":1,"proto":{"constructors":2},"text":"__proto__"}', []],
    ['[1,null,"constructor"]', []],
  ])('in %s are %j', (json, names) => {
    expect(inheritedNamesIn(JSON.parse(json))).toEqual(names);
  });

  it('are found however deep a body is nested', () => {
    const deep = `${'['.repeat(40_000)}{"__proto__":1}${']'.repeat(40_000)}`;
    expect(inheritedNamesIn(JSON.parse(deep))).toHaveLength(1);
  });

  it('are told at most ten times', () => {
    const many = Array.from({ length: 500 }, () => JSON.parse('{"__proto__":1}') as unknown);
    expect(inheritedNamesIn(many)).toHaveLength(10);
  });

  it('are in nothing that has none', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const hasName = /"(__proto__|constructor|prototype)":/.test(JSON.stringify(value));
        expect(inheritedNamesIn(value).length > 0).toBe(hasName);
      }),
    );
  });
});
