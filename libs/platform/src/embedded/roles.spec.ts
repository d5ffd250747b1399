import { withVariables } from './roles';

describe('The variables of an SQL file', () => {
  it('stand as quoted text, whatever they hold', () => {
    expect(withVariables("SELECT :'word', now()::text", { word: "it's" })).toBe("SELECT 'it''s', now()::text");
  });

  it('are refused when one is missing', () => {
    expect(() => withVariables("SELECT :'word'", {})).toThrow('word');
  });
});
