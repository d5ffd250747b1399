import { Injectable, OnModuleInit } from '@nestjs/common';
import { PeopleReader, RegisterLinks } from '@pa/accounts';
import {
  Clock,
  LicenseeDirectory,
  Mailer,
  OutboxSubscribers,
  type OutboxDelivery,
  type Transaction,
} from '@pa/platform';
import { bookingsEvents } from './bookings.events';
import { bookingsPaths, coursePaths } from './bookings.paths';
import type { PlaceState } from './place-state';
import { PlacesRepository } from './places.repository';
import { sessionWords, type CheckPlace } from './session';

interface Letter {
  /** Where the place must stand still; else nothing is sent any more. */
  readonly whileIn: PlaceState;
  readonly subject: string;
  lines(place: CheckPlace): string[];
  readonly label: string;
}

const whereAndWhat = ({ kind, title, isOnline, venue, bring }: CheckPlace) => [
  ...(kind === 'course' ? [`The course: ${title}. It is free.`] : []),
  isOnline ? `It is online: ${venue}` : `Where: ${venue}`,
  `Please bring: ${bring}`,
];

const LETTERS: Readonly<Record<string, Letter>> = {
  [bookingsEvents.booked]: {
    whileIn: 'booked',
    subject: 'You have a place',
    lines: (place) => [
      `We expect you on ${sessionWords(place)}.`,
      ...whereAndWhat(place),
      'If you cannot come, please give the place back. It costs nothing.',
    ],
    label: 'See or change my place',
  },
  [bookingsEvents.waits]: {
    whileIn: 'waiting',
    subject: 'You wait for a place',
    lines: (place) => [
      `All places are taken at “${place.title}” on ${sessionWords(place)}. You are on the list.`,
      'When somebody gives a place back, who waits longest gets it, and we write to you at once.',
      'If you do not want it any more, please take yourself off the list.',
    ],
    label: 'See where I stand',
  },
  [bookingsEvents.soon]: {
    whileIn: 'booked',
    subject: 'See you soon',
    lines: (place) => [
      `We expect you on ${sessionWords(place)}.`,
      ...whereAndWhat(place),
      'If you cannot come, please tell us on the page.',
    ],
    label: 'See or change my place',
  },
  [bookingsEvents.calledOff]: {
    whileIn: 'called-off',
    subject: 'We cannot meet you',
    lines: (place) => [
      `We had to call off ${sessionWords(place)}. We are sorry.`,
      'Please choose another time, or call us.',
    ],
    label: 'Choose another time',
  },
  [bookingsEvents.missed]: {
    whileIn: 'missed',
    subject: 'We missed you',
    lines: (place) => [
      `We expected you on ${sessionWords(place)}.`,
      'Nothing bad follows from it. Choose another time when it suits you, or call us.',
    ],
    label: 'Choose another time',
  },
};

/** Tells PAs of their places: booked, begins soon, called off, missed. What is not so any more is not sent. */
@Injectable()
export class PlaceMails implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly places: PlacesRepository,
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
    const place = await this.places.find(tx, subjectId);
    if (!register || !place || place.state !== letter.whileIn) return;
    if (['booked', 'waiting'].includes(place.state) && place.startsAt <= this.clock.now()) return;
    const to = await this.people.emailOf(tx, place.personId);
    if (!to) return;
    await this.mailer.send({
      licensee: register,
      to,
      subject: `${letter.subject}. ${register.name}`,
      paragraphs: letter.lines(place),
      action: {
        label: letter.label,
        url: this.links.to(register, place.kind === 'course' ? coursePaths.own : bookingsPaths.places),
      },
    });
  }
}
