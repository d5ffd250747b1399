import fc from 'fast-check';
import { fieldsOf } from './csv-line';

it.each([
  ['a,b,c', ['a', 'b', 'c']],
  ['', ['']],
  [',', ['', '']],
  [',"a"', ['', 'a']],
  ['"CH1 1AA",10,340500', ['CH1 1AA', '10', '340500']],
  ['"a, b","say ""hello""",c', ['a, b', 'say "hello"', 'c']],
  ['"",""', ['', '']],
  ['"never closed,1', ['never closed,1']],
  [' a , b ', ['a', 'b']],
])('reads the fields of %j', (line, fields) => expect(fieldsOf(line)).toEqual(fields));

it('reads back whatever was written with quotes', () => {
  const field = fc.string({ unit: fc.constantFrom('a', 'b', ',', '"', '.', '1') });
  fc.assert(
    fc.property(fc.array(field, { minLength: 1 }), (fields) => {
      const line = fields.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
      expect(fieldsOf(line)).toEqual(fields);
    }),
  );
});
