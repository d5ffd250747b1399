import { NO_NEEDS } from '@pa/accounts';
import fc from 'fast-check';
import { answersOf, withAnswers } from './employer-needs';
import { taxonomies } from './taxonomies';

const keys = taxonomies.communicationNeeds.map(({ key }) => key);

describe('how an employer likes to hear from us', () => {
  it('comes back as it was answered on the page, for every answer there is', () => {
    fc.assert(
      fc.property(fc.subarray([...keys]), (communicationNeeds) => {
        const otherLanguage = communicationNeeds.includes('other-language') ? 'Polish' : '';
        const answers = { communicationNeeds, otherLanguage };
        expect(answersOf(withAnswers(NO_NEEDS, answers))).toEqual(answers);
      }),
    );
  });

  it('leaves alone what the page does not ask', () => {
    const needs = {
      ...NO_NEEDS,
      contactBy: ['email', 'text-relay'],
      formats: ['plain-text'],
      interpreter: 'lip-speaker',
      notes: 'Slowly',
    } as const;
    expect(withAnswers(needs, { communicationNeeds: ['phone'], otherLanguage: '' })).toEqual({
      ...needs,
      contactBy: ['email', 'text-relay', 'phone'],
    });
  });
});
