import { clean, wrong, type Sample } from './sample';

/** Written after the checker was mended on the judged ones, and tried on it once. */
export const lastLook: readonly Sample[] = [
  ...clean('advert', [
    'My son Daniel is 9 and mad on football.',
    'You will help my daughter Erin Monday to Friday after school.',
    'Thank you for reading this far.',
    'Ideal for anyone who likes a quiet house.',
    'It suits someone who wants 10 hours over 3 mornings.',
    'No one can replace my mum, but you can give her a rest.',
    'Over 50 of my plants need water each week.',
    'I am a practising Catholic and go to Mass at 11.',
    'The job is good for parents evening and school play runs too.',
    'She was a nurse for forty years and misses company.',
    'We would like help with our twins, a boy and a girl.',
    'Sixty minutes at lunch and thirty at tea.',
    'You may be asked to come to the zoo with my nephew.',
    'Must be able to lift 15 kg, which is my folded chair.',
    'Some nights you will be up twice with me.',
    'I follow the cricket, and so should you, or pretend to.',
    'Kind regards, Bethan',
    'Yours in hope, Tom',
    'I break rules about puddings but not about pay.',
    'The two PAs I have now are lovely.',
    'There is a ramp at number 12 in the car park.',
    'A mature garden and a young puppy come with the house.',
  ]),
  ...clean('question', [
    'What would your last employer say about you?',
    'Would you be happy to drive my son to college?',
    'Do you plan to study while you work?',
    'How do you keep calm?',
  ]),
  // What a PA should know about is advised on, and may stay.
  ...wrong('diagnosis', ['Have you supported someone with a [brain injury]?'], {
    where: 'question',
    severity: 'advises',
  }),
  ...wrong('protected-term', [
    'We need somebody [under forty].',
    '[Nobody over 60], as there are stairs.',
    'Applicants should be [devout Muslims].',
    'A [retired] lady or gent would be just right: we want an [older person].',
    'Looking for [an English carer].',
    'Not suitable for anyone [who is disabled].',
    'Best for [a young girl] who wants pocket money.',
    '[No lesbians or gays].',
    'Must have [no dependants].',
    'Only [Welsh people] should apply.',
  ]),
  ...wrong(
    'protected-term',
    [
      '[How old are you]?',
      '[Do you have a boyfriend]?',
      '[Which church do you go to]?',
      '[Where are you from originally]?',
    ],
    {
      where: 'question',
    },
  ),
  ...wrong('phone', ['Phone Ann: [0151 496 0511]', 'ring [07700 nine double oh 512]']),
  ...wrong('email', ['mail [ann@example.wales]', 'reach me at [ann.k(at)gmail(dot)com]']),
  ...wrong('address', ['Our home is [19 Ffordd Las].', 'We are at [4 St David’s Place].']),
  ...wrong('postcode', ['The postcode is [LL65 1YZ].']),
  ...wrong('surname', [
    'I’m [Lowri Vaughan], hello!',
    'Yours sincerely, [Margaret Ashworth]',
    'You will help my husband [Peter Lim].',
  ]),
  ...wrong('diagnosis', [
    'I was told I have [Parkinson’s] in 2020.',
    'My wife is living with [MND].',
    'Our girl has [epilepsy] and may need help at night.',
    'I have [rheumatoid arthritis] in my hands.',
    'My brother [has a learning disability].',
  ]),
  ...wrong(
    'question-health',
    [
      '[Have you any health problems]?',
      'Do you [get migraines]?',
      '[Are you on any medication]?',
      'Is your [back strong]?',
    ],
    {
      where: 'question',
    },
  ),
  ...wrong(
    'question-convictions',
    ['[Any convictions]?', 'Have the [police ever spoken to you]?', 'Do you have [a clean record]?'],
    {
      where: 'question',
    },
  ),
  ...wrong('sex-without-reason', [
    '[Ladies only].',
    'I want a [female] driver.',
    'Looking for a friendly [guy] to go to gigs with.',
  ]),
];
