import type { KeyOf } from '@pa/register';
import type { patterns } from '../week/patterns';

/** One kind of job that employers advertise. Nothing in it tells of anybody's health. */
export interface KindOfJob {
  readonly title: string;
  readonly about: string;
  readonly whoWanted: string;
  readonly week: keyof typeof patterns;
  readonly required: readonly KeyOf<'tasks'>[];
  readonly optional: readonly KeyOf<'tasks'>[];
  readonly never: readonly KeyOf<'tasks'>[];
  readonly employment: readonly KeyOf<'employment'>[];
  readonly question: string;
  readonly isNight?: true;
  readonly drives?: true;
}

const LASTING = ['employed', 'permanent'] as const;

/** Everyday jobs, early and late, in town and at home. */
export const kindsOfJob: readonly KindOfJob[] = [
  {
    title: 'Morning help in {town}',
    about: 'You help me to get up, wash and dress. Then we have breakfast. I like to start the day with music.',
    whoWanted: 'I am looking for someone who is on time and in no hurry.',
    week: 'mornings',
    required: ['washing', 'dressing', 'cooking'],
    optional: ['laundry', 'shopping'],
    never: ['garden', 'pet-care'],
    employment: LASTING,
    question: 'What makes a good start to the day for you?',
  },
  {
    title: 'Evening PA in {town}',
    about: 'We cook, eat and clear up. Then you help me to get to bed. Some evenings we watch a film.',
    whoWanted: 'I would like someone calm who enjoys a chat.',
    week: 'evenings',
    required: ['cooking', 'dressing', 'moving-and-transferring'],
    optional: ['cleaning'],
    never: ['driving-own-car'],
    employment: LASTING,
    question: 'What do you like to cook?',
  },
  {
    title: 'Weekend PA near {town}',
    about:
      'I like to go out at the weekend: to the market, to a match, to see friends. You come along and lend a hand.',
    whoWanted: 'It helps if you like being out in all weathers.',
    week: 'weekends',
    required: ['leisure', 'public-transport'],
    optional: ['sport', 'cooking'],
    never: ['cleaning', 'laundry'],
    employment: ['employed', 'casual-relief'],
    question: 'Which place near here would you show a friend?',
  },
  {
    title: 'PA with a car in {town}',
    about: 'I go to classes, shops and the doctor. You drive, and wait with me when it takes long.',
    whoWanted: 'I am looking for a careful driver who is patient.',
    week: 'short-days',
    required: ['driving-own-car', 'appointments', 'shopping'],
    optional: ['paperwork'],
    never: ['washing', 'toileting'],
    employment: ['employed', 'self-employed'],
    question: 'How long have you had your licence?',
    drives: true,
  },
  {
    title: 'Help at work in {town}',
    about: 'I work in an office. You set up my desk, take notes in meetings and help at lunch.',
    whoWanted: 'Somebody quiet in meetings and good with a keyboard would suit me.',
    week: 'office-days',
    required: ['workplace', 'note-taking', 'eating-and-drinking'],
    optional: ['public-transport'],
    never: ['cleaning', 'cooking'],
    employment: LASTING,
    question: 'Have you taken notes for somebody before?',
  },
  {
    title: 'After-school help in {town}',
    about: 'You fetch our son from school and play, read and cook with him until we are home.',
    whoWanted: 'We look for someone playful who keeps to what we agree.',
    week: 'after-school',
    required: ['leisure', 'cooking', 'teaching-daily-skills'],
    optional: ['driving-own-car'],
    never: ['cleaning'],
    employment: ['employed', 'childrens-pa'],
    question: 'What would you do on a rainy afternoon?',
  },
  {
    title: 'Sleep-in PA in {town}',
    about: 'You sleep in the next room, and I call you if I need to turn or want a drink. Most nights are quiet.',
    whoWanted: 'A light sleeper with a kind manner would be right.',
    week: 'sleep-ins',
    required: ['moving-and-transferring', 'eating-and-drinking'],
    optional: ['washing', 'dressing'],
    never: ['cleaning', 'shopping'],
    employment: LASTING,
    question: 'How do you feel about being woken?',
    isNight: true,
  },
  {
    title: 'Waking nights near {town}',
    about: 'You stay awake while I sleep, help me to turn, and get things ready for the morning.',
    whoWanted: 'I am looking for somebody steady who knows nights.',
    week: 'waking-nights',
    required: ['moving-and-transferring', 'hoist', 'toileting'],
    optional: ['laundry'],
    never: ['cooking'],
    employment: LASTING,
    question: 'What keeps you going at four in the morning?',
  },
  {
    title: 'Home help and company in {town}',
    about: 'We keep the house in order together, do the paperwork, and have tea in between.',
    whoWanted: 'I would like someone tidy who does not mind a dog.',
    week: 'afternoons',
    required: ['cleaning', 'laundry', 'paperwork'],
    optional: ['garden', 'pet-care'],
    never: ['washing', 'toileting'],
    employment: ['employed', 'self-employed'],
    question: 'Which job in the house do you like best?',
  },
  {
    title: 'PA for college days in {town}',
    about: 'You come with me to college, help me to get about, take notes and help at lunch.',
    whoWanted: 'Somebody who lets me do the talking.',
    week: 'student-terms',
    required: ['education', 'note-taking', 'public-transport'],
    optional: ['communication-support'],
    never: ['cleaning'],
    employment: ['employed', 'fixed-term'],
    question: 'What would you like to learn yourself?',
  },
  {
    title: 'Lunch-time help in {town}',
    about: 'You make lunch with me, help me to eat, and get me comfortable for the afternoon.',
    whoWanted: 'I like people who are cheerful and gentle.',
    week: 'lunch-calls',
    required: ['cooking', 'eating-and-drinking', 'toileting'],
    optional: ['medication-prompting'],
    never: ['driving-own-car'],
    employment: ['employed', 'casual-relief'],
    question: 'Which days suit you best?',
  },
  {
    title: 'Full-day PA near {town}',
    about: 'A day with me has a bit of everything: getting up, going out, cooking and a quiet hour.',
    whoWanted: 'I am looking for someone who can be busy and can be still.',
    week: 'full-days',
    required: ['washing', 'dressing', 'cooking', 'leisure'],
    optional: ['driving-employers-vehicle', 'hoist'],
    never: ['garden'],
    employment: LASTING,
    question: 'What would you like to know about me?',
  },
];
