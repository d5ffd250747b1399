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
  /** What the PA is told; absent where it is nothing of theirs. */
  readonly subject?: string | ((visit: Visit) => string);
  readonly lines?: (visit: Visit) => readonly string[];
  /** It is sent, too, when the time of a planned visit has come. */
  readonly isOfThePast?: true;
  /** What who goes is told, where they are. */
  readonly goer?: { readonly subject: string; readonly line: (visit: Visit) => string };
  /** So is who was to go before. */
  readonly tellsReplaced?: true;
}

const whenAndHow = ({ startsAt, way }: Visit) =>
  `It is on ${visitWhen(startsAt)}, ${VISIT_WAY_WORDS[way].toLowerCase()}.`;

const YOURS = { subject: 'You go to a visit', line: (visit: Visit) => `A visit is yours. ${whenAndHow(visit)}` };
const CHANGED = {
  subject: 'A visit has changed',
  lines: ({ startsAt, way }: Visit) => [
    `The visit has another time, place or person. It is now on ${visitWhen(startsAt)}, ${VISIT_WAY_WORDS[way].toLowerCase()}.`,
    'Sign in to see who comes, and where. Does the time not suit you? Please tell us there.',
  ],
};

/** None says what was found, or where: mail is read over shoulders. */
const LETTERS: Readonly<Record<string, Letter>> = {
  [visitsEvents.planned]: {
    whileIn: ['planned'],
    subject: 'We would like to see how your work goes',
    lines: (visit) => [
      `A visit is planned. ${whenAndHow(visit)}`,
      'Sign in to see who comes, where, and what is asked. Does the time not suit you? Please tell us there.',
    ],
    goer: YOURS,
  },
  [visitsEvents.moved]: {
    whileIn: ['planned'],
    ...CHANGED,
    goer: {
      subject: 'A visit of yours has changed',
      line: (visit) => `A visit that you go to has another time or place. ${whenAndHow(visit)}`,
    },
  },
  [visitsEvents.handedOver]: { whileIn: ['planned'], ...CHANGED, goer: YOURS, tellsReplaced: true },
  [visitsEvents.soon]: {
    whileIn: ['planned'],
    subject: 'A visit is soon',
    lines: (visit) => [`We remind you of the visit. ${whenAndHow(visit)}`, 'Sign in to see where, and what is asked.'],
    goer: { ...YOURS, subject: 'You go to a visit soon' },
  },
  [visitsEvents.calledOff]: {
    whileIn: ['called-off'],
    subject: 'The visit does not take place',
    lines: ({ startsAt }) => [`The visit on ${visitWhen(startsAt)} does not take place.`, 'Sign in to see why.'],
    goer: {
      subject: 'A visit does not take place',
      line: ({ startsAt }) => `The visit on ${visitWhen(startsAt)} does not take place.`,
    },
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
  [visitsEvents.late]: {
    whileIn: ['planned'],
    isOfThePast: true,
    goer: {
      subject: 'Please write up a visit',
      line: ({ startsAt }) =>
        `The visit on ${visitWhen(startsAt)} is not written up. Please write what you saw, or note that you could not meet.`,
    },
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
    if (!register || !visit) return;
    if (letter.tellsReplaced) await this.tellReplaced(tx, register, visit);
    if (!letter.whileIn.includes(visit.state)) return;
    if (!letter.isOfThePast && visit.state === 'planned' && visit.startsAt <= this.clock.now()) return;
    await this.tellPa(tx, register, { letter, visit });
    await this.tellGoer(tx, register, { letter, visit });
  }

  private async tellPa(tx: Transaction, register: Licensee, { letter, visit }: Sending): Promise<void> {
    const { subject, lines } = letter;
    if (!subject || !lines) return;
    const action = { label: 'See the visit', url: this.links.to(register, visitsPaths.ownOne(visit.id)) };
    const words = typeof subject === 'string' ? subject : subject(visit);
    await this.to(tx, visit.personId, { register, subject: words, paragraphs: lines(visit), action });
  }

  private async tellGoer(tx: Transaction, register: Licensee, { letter, visit }: Sending): Promise<void> {
    if (!letter.goer || !visit.auditorId) return;
    const { subject, line } = letter.goer;
    const paragraphs = [line(visit), ...askFirst(visit), 'Sign in to see whom it is about, and where.'];
    const action = { label: 'See the visit', url: this.links.to(register, visitsPaths.one(visit.id)) };
    await this.to(tx, visit.auditorId, { register, subject, paragraphs, action });
  }

  /** Who was to go until now would go in vain. */
  private async tellReplaced(tx: Transaction, register: Licensee, visit: Visit): Promise<void> {
    const { handedFrom, handedTime, auditorId } = visit;
    if (!handedFrom || !handedTime || handedFrom === auditorId) return;
    const paragraphs = [
      `Somebody else goes to the visit that was to be on ${visitWhen(handedTime)}. Please do not go.`,
    ];
    const action = { label: 'See your visits', url: this.links.to(register, visitsPaths.list) };
    await this.to(tx, handedFrom, { register, subject: 'A visit is no longer yours', paragraphs, action });
  }

  private async to(tx: Transaction, personId: string, { register, subject, paragraphs, action }: Mail): Promise<void> {
    const to = await this.people.emailOf(tx, personId);
    if (!to) return;
    const mail = { licensee: register, to, subject: `${subject}. ${register.name}` };
    await this.mailer.send({ ...mail, paragraphs: [...paragraphs], action });
  }
}

interface Sending {
  readonly letter: Letter;
  readonly visit: Visit;
}

interface Mail {
  readonly register: Licensee;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly action: { readonly label: string; readonly url: string };
}

function missedLines({ startsAt, missedBy }: Visit): string[] {
  const when = visitWhen(startsAt);
  if (missedBy === 'pa')
    return [`We could not meet you on ${when}.`, 'Please call us or write to us, so that we find another time.'];
  const sorry = missedBy === 'register' ? ' We could not come, and we are sorry.' : '';
  return [`The visit on ${when} did not take place.${sorry}`, 'This does not count against you.'];
}

/** Who goes asks in time. */
function askFirst(visit: Visit): string[] {
  if (visit.state !== 'planned' || isAgreed(visit)) return [];
  return visit.homeAnswer === 'no'
    ? ['The person who is helped said no. Please do not go there: ask who planned it for another way.']
    : ['The person who is helped has not been asked yet. Please ask them first, and note what they say.'];
}
