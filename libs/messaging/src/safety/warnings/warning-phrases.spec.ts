import { innocentMessages } from '../corpus/innocent';
import { WARNING_PHRASES, warningOf } from './warning-phrases';

const SAID: Readonly<Record<string, readonly string[]>> = {
  'money-first': ['Please send a £50 deposit to hold the job', 'there is a registration fee of 20'],
  bank: ['What is your sort code?', 'send me your bank details'],
  'odd-payment': ['Buy a gift card and send me the number', 'I pay in Bitcoin'],
  overpaid: ['Oh no I paid you too much', 'cash this cheque and keep fifty'],
  papers: ['Send me a photo of your passport'],
  hurry: ['You must decide right now', 'This is your last chance'],
  secret: ['Don’t tell anyone about this', 'keep this between us'],
  'off-the-books': ['It is cash in hand', 'no contract needed'],
  threat: ['I know where you live', 'nobody will believe you'],
  intimate: ['what are you wearing?'],
  'working-free': ['It starts with an unpaid trial', 'can you work for free at first'],
};

describe('words that readers are warned of', () => {
  it.each(WARNING_PHRASES.map(({ key, advice }) => [key, advice] as const))('%s', (key, advice) => {
    expect(SAID[key]?.length).toBeGreaterThan(0);
    for (const text of SAID[key] ?? []) expect({ text, advice: warningOf(text) }).toEqual({ text, advice });
  });

  it('are not in plain talk about pay, times and help', () => {
    expect(innocentMessages.filter(({ text }) => warningOf(text) !== null).map(({ text }) => text)).toEqual([]);
  });
});
