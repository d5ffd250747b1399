import { laterInnocent } from '../corpus/later-innocent';
import { innocentMessages } from '../corpus/innocent';
import { careful as firstCareful, plain as firstPlain, secondCareful, secondPlain } from './corpus';
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
  loan: ['could you lend me £50 till Friday', 'there is nobody else to ask and I am stranded, please send the fare'],
  'money-through-you': [
    'My payments will go through your account and you move them on',
    'Take out a contract in your name',
  ],
  'in-your-name': ['Give me your PIN and I will do the shopping', 'Put my name on your account'],
  posing: ['The council says you owe £200', 'Please confirm your password'],
  'leave-here': ['Don’t use this chat, they read everything'],
  romance: ['If you love me you will help', 'My darling, please send the fare'],
  'cut-off': ['You are not allowed to see your friends', 'Are you at home alone tonight?'],
  'too-good': ['£1,500 a week for two hours a day'],
  'working-free': ['It starts with an unpaid trial', 'can you work for free at first'],
};

const careful = [...firstCareful, ...secondCareful];
const plain = [...firstPlain, ...secondPlain];

describe('words that readers are warned of', () => {
  it.each(WARNING_PHRASES.map(({ key, advice }) => [key, advice] as const))('%s', (key, advice) => {
    expect(SAID[key]?.length).toBeGreaterThan(0);
    for (const text of SAID[key] ?? []) expect({ text, advice: warningOf(text) }).toEqual({ text, advice });
  });

  it('are not in plain talk about pay, times and help', () => {
    const said = [...innocentMessages, ...laterInnocent].map(({ text }) => text);
    expect(said.filter((text) => warningOf(text) !== null)).toEqual([]);
  });

  it('find nine of ten that somebody thought of who had not seen them, with three false alarms in a hundred at most', () => {
    const missed = careful.filter((text) => warningOf(text) === null);
    const alarms = plain.filter((text) => warningOf(text) !== null);
    expect({ missed, isEnough: missed.length <= careful.length / 10 }).toMatchObject({ isEnough: true });
    expect({ alarms, isFew: alarms.length <= (plain.length * 3) / 100 }).toMatchObject({ isFew: true });
  });

  it('are looked for quickly, also in long and odd texts', () => {
    const start = process.cpuUsage();
    for (const unit of ['pay ', '£1 ', 'send dbs ', 'a', 'your card courier '])
      warningOf(unit.repeat(10_000 / unit.length));
    expect(process.cpuUsage(start).user / 1_000_000).toBeLessThan(5);
  });
});
