import { IsNotEmpty } from 'class-validator';
import fc from 'fast-check';
import { attempt, errorsOf } from './form-errors';
import { readForm } from './read-form';
import { ConflictError, InvalidError, NotFoundError } from '@pa/platform';

class ExampleForm {
  @IsNotEmpty({ message: 'Enter your name' })
  name = '';

  @IsNotEmpty({ message: 'Enter a place' })
  place = '';

  days: string[] = [];
}

describe('a posted form', () => {
  it('is read into its class, text trimmed and line ends made one kind', () => {
    const { form, errors } = readForm(ExampleForm, { name: '  Zoë ', place: 'a\r\nb', days: 'mon' });
    expect(form).toEqual({ name: 'Zoë', place: 'a\nb', days: ['mon'] });
    expect(errors).toEqual([]);
  });

  it('says what is missing, in the order of its fields', () => {
    expect(readForm(ExampleForm, {}).errors).toEqual([
      { field: 'name', text: 'Enter your name' },
      { field: 'place', text: 'Enter a place' },
    ]);
  });

  it('drops what it does not know', () => {
    expect(readForm(ExampleForm, { role: 'manager', __proto__: { x: 1 } }).form).not.toHaveProperty('role');
  });

  it('never throws, whatever was sent, and text stays text and lists stay lists of text', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (name, days, body) => {
        for (const sent of [body, { name, days, place: 'x' }]) {
          const { form } = readForm(ExampleForm, sent);
          expect(typeof form.name).toBe('string');
          expect(form.days.every((day) => typeof day === 'string')).toBe(true);
        }
      }),
    );
  });
});

describe('a refusal of a service', () => {
  it('stands beside the fields it is about', () => {
    const refusal = InvalidError.of([{ field: 'name', message: 'Enter a shorter name' }]);
    expect(errorsOf(refusal)).toEqual([{ field: 'name', text: 'Enter a shorter name' }]);
  });

  it('stands above the form when it is about no field', () => {
    expect(errorsOf(new ConflictError('changed', 'It has changed'))).toEqual([{ field: '', text: 'It has changed' }]);
  });

  it('is not swallowed when it is not about the answers', async () => {
    const gone = new NotFoundError('gone', 'It is gone');
    await expect(attempt(() => Promise.reject(gone))).rejects.toBe(gone);
    await expect(attempt(() => Promise.resolve(1))).resolves.toEqual({ done: 1 });
  });
});
