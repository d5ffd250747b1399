import { clean, wrong, type Sample } from './sample';

/**
 * Sixty texts in the manner of other hands (advisers, parents, older people, people in a hurry), written down before the
 * checker's lists were looked at again, and held out until it was tried on them.
 */
export const heldOut: readonly Sample[] = [
  ...clean('advert', [
    'PA req. for busy dad, Tues & Thurs eves, 5-9. Must like dogs!!',
    'My support plan pays for 21.5 hours, which I would like to split between two people.',
    'Mum is a retired teacher who loves Radio 4, crosswords and putting the world to rights.',
    'You would be employed by me, not by the council or an agency.',
    'Looking for a confident driver. The van has a ramp and hand controls, and is insured for anyone over the legal age.',
    'We are after an extra pair of hands for our son during the six weeks holidays.',
    'Some of the work is intimate, and I want to feel safe with you.',
    'Bring your sense of humour; leave your phone in your bag.',
    'I am a trade union rep and am out at meetings most Wednesdays.',
    'There are steps to the front door and I use a stairlift inside.',
    'Rota is 2 on, 2 off, starting 1 September 2026, ref ADV-2026-0417.',
    'The budget allows £14.25 an hour on weekdays and £16.00 at weekends.',
    'You need to write clearly, as we keep a log book for the team.',
    'I pray five times a day and need help to get ready for it.',
    'Gran is ninety-one, sharp as a tack and hates being fussed over.',
    'Time off for your own faith days is never a problem.',
    'Duties: PEG feed (full training given), bed bath, hoisting, meds prompt.',
    'No agencies please. No lifting. Own car essential, 45p a mile.',
    'Christmas Day and Boxing Day are double time.',
    'Our house is full of young people coming and going.',
    'She will have her own room and a shower when she sleeps over, and so will any PA.',
    'I run a stall at the Saturday market and you would help me set up and take the money.',
    'A fluent BSL user, or someone willing to get to level 2.',
    'The person I am looking for is dependable, tidy and not afraid of a bit of mud.',
    'Interviews will be held in the library, with my adviser sitting in.',
  ]),
  ...clean('question', [
    'Tell me about a time you had to stay calm.',
    'Could you do the odd Sunday at short notice?',
    'What do you know about the social model of disability?',
    'How far would you be travelling, and how would you get here?',
    'Would you be OK with two large dogs and a parrot?',
  ]),
  ...wrong('protected-term', [
    'Would suit a [school leaver or recent graduate] with plenty of energy.',
    '[Must be between 25 and 45].',
    'We are a [Muslim household and need a Muslim carer].',
    'Sorry, [no foreign workers].',
    'Ideally [a mature lady] who has brought up her own family.',
    'It is a physical job, so it is [not suitable for anyone pregnant].',
    'We would rather have someone [single, with no kids].',
    '[English must be your first language].',
  ]),
  ...wrong('phone', [
    'Ring Jan on [01925 496 0188] after tea.',
    'Whatsapp me [+44 7700 900461].',
    'my mobile is [o77oo 9oo 223]',
  ]),
  ...wrong('email', [
    'CVs to [jobs.tomfamily@example.co.uk] by Friday.',
    'drop me a line, [sunnyjay84 at example dot com]',
  ]),
  ...wrong('link', [
    'There is more about us on [www.ourlittlehouse.example.org/pa].',
    'Find me on [facebook.com/needapa.demo].',
  ]),
  ...wrong('address', [
    'The job is based at [14 Elm Tree Close], five minutes from the park.',
    'We live at [Flat 3, Regent House, Mill Lane].',
  ]),
  ...wrong('postcode', ['Parking is free round the corner in [WA4 6QT].']),
  ...wrong('surname', [
    'My name is [Geraldine Hothersall] and I live by the sea.',
    'Please ask for [Mr Okonjo-Bell] when you arrive.',
  ]),
  ...wrong(
    'diagnosis',
    [
      'I [have had MS] for twelve years and now use a chair.',
      'My son, who [has severe autism], needs two to one when out.',
      'Dad [was diagnosed with vascular dementia] last spring.',
      'Since my [stroke] I cannot use my right arm.',
      'I am a [C5 tetraplegic] after a diving accident.',
    ],
    { severity: 'blocks' },
  ),
  ...wrong(
    'question-health',
    ['[How many days were you off sick] last year?', 'Do you [take any medication] that could affect your work?'],
    { where: 'question' },
  ),
  ...wrong('question-convictions', ['Have you [ever been in trouble with the police]?'], { where: 'question' }),
  ...wrong('protected-term', ['[Are you planning to have children] soon?', '[Which country are you from]?'], {
    where: 'question',
  }),
];
