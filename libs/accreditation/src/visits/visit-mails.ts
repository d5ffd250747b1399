import { Injectable, OnModuleInit } from '@nestjs/common';
import { PeopleReader, RegisterLinks } from '@pa/accounts';
import {
  Clock,
  LicenseeDirectory,
  Mailer,
  OutboxSubscribers,
  type Licensee,
  type OutboxDelivery,
  type Transaction,
} from '@pa/platform';
import { isAgreed } from './home-answer';
import { visitWhen, VISIT_WAY_WORDS, type Visit, type VisitState } from './visit';
import { visitsEvents } from './visits.events';
import { visitsPaths } from './visits.paths';
import { VisitsRepository } from './visits.repository';

interface Letter {
  /** Where the visit must stand still; else nothing is sent any more. */
  readonly whileIn: readonly VisitState[];
  readonly subject: string | ((visit: Visit) => string);
  readonly lines: (visit: Visit) => readonly string[];
  /** It is sent, too, when the time of a planned visit has come. */
  readonly isOfThePast?: true;
  /** Who goes is told, too. */
  readonly tellsGoer?: true;
}

const whenAndHow = ({ startsAt, way }: Visit) =>
  `It is on ${visitWhen(startsAt)}, ${VISIT_WAY_WORDS[way].toLowerCase()}.`;

/** None says what was found, or where: mail is read over shoulders. */
const LETTERS: Readonly<Record<string, Letter>> = {
  [visitsEvents.planned]: {
    whileIn: ['planned'],
    subject: 'We would like to see how your work goes',
    lines: (visit) => [
      `A visit is planned. ${whenAndHow(visit)}`,
      'Sign in to see who comes, where, and what is asked. Does the time not suit you? Please tell us there.',
    ],
    tellsGoer: true,
  },
  [visitsEvents.soon]: {
    whileIn: ['planned'],
    subject: 'A visit is soon',
    lines: (visit) => [`We remind you of the visit. ${whenAndHow(visit)}`, 'Sign in to see where, and what is asked.'],
    tellsGoer: true,
  },
  [visitsEvents.calledOff]: {
    whileIn: ['called-off'],
    subject: 'The visit does not take place',
    lines: ({ startsAt }) => [`The visit on ${visitWhen(startsAt)} does not take place.`, 'Sign in to see why.'],
    tellsGoer: true,
  },
  [visitsEvents.missed]: {
    whileIn: ['missed'],
    subject: ({ missedBy }) => (missedBy === 'pa' ? 'We missed you' : 'The visit did not take place'),
    lines: missedLines,
  },
  [visitsEvents.putRight]: {
    whileIn: ['missed', 'planned'],
    isOfThePast: true,
    subject: 'We put right what we noted',
    lines: ({ startsAt }) => [
      `We have put right what we noted about the visit on ${visitWhen(startsAt)}.`,
      'Sign in to read it, and why.',
    ],
  },
  [visitsEvents.writtenUp]: {
    whileIn: ['held'],
    subject: 'What we saw at the visit',
    lines: () => [
      'We have written down what we saw at the visit.',
      'Sign in to read it, and to see what is to be done.',
    ],
  },
  [visitsEvents.settled]: {
    whileIn: ['held'],
    subject: 'News about what you were to do',
    lines: () => ['We have looked at what you did after the visit.', 'Sign in to see how it stands.'],
  },
  [visitsEvents.viewAnswered]: {
    whileIn: ['held'],
    subject: 'We answer what you wrote about a visit',
    lines: () => ['You told us that you see something in another way. We have answered.', 'Sign in to read it.'],
  },
  [visitsEvents.dueSoon]: {
    whileIn: ['held'],
    subject: 'Something is to be done soon',
    lines: () => ['Something that we asked of you after a visit is to be done within a week.', 'Sign in to see what.'],
  },
};

/** Tells PAs and those who go about visits. What is not so any more is not sent. */
@Injectable()
export class VisitMails implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly visits: VisitsRepository,
    private readonly people: PeopleReader,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const [topic, letter] of Object.entries(LETTERS))
      this.subscribers.subscribe(topic, (event, tx) => this.send(letter, event, tx));
  }

  private async send(letter: Letter, { licenseeId, subjectId }: OutboxDelivery, tx: Transaction): Promise<void> {
    const register = await this.licensees.findById(licenseeId);
    const visit = await this.visits.find(tx, subjectId);
    if (!register || !visit || !letter.whileIn.includes(visit.state)) return;
    if (!letter.isOfThePast && visit.state === 'planned' && visit.startsAt <= this.clock.now()) return;
    const say = { register, letter, visit };
    await this.to(tx, visit.personId, { ...say, path: visitsPaths.ownOne(visit.id) });
    if (letter.tellsGoer && visit.auditorId)
      await this.to(tx, visit.auditorId, { ...say, path: visitsPaths.one(visit.id) });
  }

  private async to(
    tx: Transaction,
    personId: string,
    { register, letter, visit, path }: { register: Licensee; letter: Letter; visit: Visit; path: string },
  ): Promise<void> {
    const to = await this.people.emailOf(tx, personId);
    if (!to) return;
    const isGoer = personId === visit.auditorId;
    await this.mailer.send({
      licensee: register,
      to,
      subject: `${isGoer ? GOERS_SUBJECTS[visit.state] : subjectOf(letter, visit)}. ${register.name}`,
      paragraphs: isGoer
        ? [goersLine(visit), ...askFirst(visit), 'Sign in to see whom it is about, and where.']
        : [...letter.lines(visit)],
      action: { label: 'See the visit', url: this.links.to(register, path) },
    });
  }
}

function subjectOf({ subject }: Letter, visit: Visit): string {
  return typeof subject === 'string' ? subject : subject(visit);
}

function missedLines({ startsAt, missedBy }: Visit): string[] {
  const when = visitWhen(startsAt);
  if (missedBy === 'pa')
    return [`We could not meet you on ${when}.`, 'Please call us or write to us, so that we find another time.'];
  const sorry = missedBy === 'register' ? ' We could not come, and we are sorry.' : '';
  return [`The visit on ${when} did not take place.${sorry}`, 'This does not count against you.'];
}

const GOERS_SUBJECTS: Readonly<Record<VisitState, string>> = {
  planned: 'You go to a visit',
  'called-off': 'A visit does not take place',
  held: 'A visit',
  missed: 'A visit',
};

function goersLine(visit: Visit): string {
  if (visit.state === 'called-off') return `The visit on ${visitWhen(visit.startsAt)} does not take place.`;
  return `A visit is yours. ${whenAndHow(visit)}`;
}

/** Who goes asks in time. */
function askFirst(visit: Visit): string[] {
  if (visit.state !== 'planned' || isAgreed(visit)) return [];
  return visit.homeAnswer === 'no'
    ? ['The person who is helped said no. Please do not go there: ask who planned it for another way.']
    : ['The person who is helped has not been asked yet. Please ask them first, and note what they say.'];
}
