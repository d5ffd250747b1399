import { ConfigError, InvalidError } from '@pa/platform';
import { explain, ownerUrlOf } from './explain';

const coded = (code: string, message = '') => Object.assign(new Error(message), { code });

describe('a fault of a command', () => {
  it('is told by its message where an operator can mend it', () => {
    expect(explain(new ConfigError(['PORT must be a number.']))).toContain('PORT must be a number.');
    expect(explain(new InvalidError('x', 'There is no such register.'))).toBe('There is no such register.');
    expect(explain(Object.assign(new Error('Stopped.'), { name: 'Refusal' }))).toBe('Stopped.');
    expect(explain(coded('ENOENT', 'no such file'))).toBe('no such file');
    expect(explain(coded('ECONNREFUSED'))).toBe('ECONNREFUSED');
  });

  it('shows where it came from where it is ours', () => {
    expect(explain(new Error('odd'))).toContain('explain.spec.ts');
    expect(explain('odd')).toBe('odd');
    const bare = new Error('odd');
    delete bare.stack;
    expect(explain(bare)).toBe('odd');
  });

  it('names the owner’s address where it is missing', () => {
    expect(ownerUrlOf({ databaseOwnerUrl: 'postgres://owner' } as never)).toBe('postgres://owner');
    expect(() => ownerUrlOf({} as never)).toThrow(/DATABASE_OWNER_URL/);
  });
});
