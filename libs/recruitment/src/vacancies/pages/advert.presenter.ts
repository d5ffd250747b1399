import { Injectable } from '@nestjs/common';
import { hoursWords } from '@pa/matching';
import { PlacesService } from '@pa/places';
import { labelLine, labelsOf, poundsText, weekMinutesOf } from '@pa/register';
import { dateWords, drawWeek, listWords, type WeekPicture } from '@pa/web';
import type { OpenVacancy } from '../open-vacancy';
import type { EmployerVerified } from '../verified-employers';

/** One line of what there is to know. */
export interface AdvertRow {
  readonly key: string;
  readonly value: string;
}

/** What `recruitment/vacancies-advert.njk` and the posters show. */
export interface AdvertView {
  readonly title: string;
  /** "An employer near CH1, Chester". */
  readonly employer: string;
  /** Whether staff have seen who the employer is. */
  readonly verified: string;
  readonly about: readonly string[];
  readonly whoWanted: readonly string[];
  /** "12 hours a week. The hours can be talked about." */
  readonly hoursLine: string;
  readonly week: WeekPicture;
  readonly hasHours: boolean;
  readonly tasks: Readonly<Record<'required' | 'optional' | 'never', readonly string[]>>;
  readonly values: readonly string[];
  readonly sex: string;
  readonly pay: readonly AdvertRow[];
  readonly facts: readonly AdvertRow[];
  readonly checks: readonly string[];
  readonly checksWhy: readonly string[];
  readonly howToApply: readonly string[];
  readonly questions: readonly string[];
  /** "Apply by 3 March 2027". */
  readonly closes: string;
}

/** An advert in words and drawings, the same wherever PAs, its owner or staff see it. */
@Injectable()
export class AdvertPresenter {
  constructor(private readonly places: PlacesService) {}

  present(vacancy: OpenVacancy, verified: EmployerVerified | null = null): AdvertView {
    return {
      title: vacancy.title || 'No title yet',
      employer: this.employerWords(vacancy.district),
      verified: verifiedWords(verified),
      about: paragraphs(vacancy.about),
      whoWanted: paragraphs(vacancy.whoWanted),
      hoursLine: hoursLine(vacancy),
      week: neededWeek(vacancy.hours),
      hasHours: vacancy.hours.length > 0,
      tasks: {
        required: labelsOf('tasks', vacancy.tasksRequired),
        optional: labelsOf('tasks', vacancy.tasksOptional),
        never: labelsOf('tasks', vacancy.tasksNever),
      },
      values: labelsOf('values', vacancy.values),
      sex: sexWords(vacancy),
      pay: payRows(vacancy),
      facts: factRows(vacancy),
      checks: labelsOf('checks', vacancy.checks),
      checksWhy: paragraphs(vacancy.checksWhy),
      howToApply: paragraphs(vacancy.howToApply),
      questions: vacancy.questions.map(({ text }) => text),
      closes: vacancy.closesOn === '' ? '' : `Apply by ${dateWords(vacancy.closesOn)}`,
    };
  }

  private employerWords(district: string): string {
    if (district === '') return 'An employer';
    const name = this.places.districtName(district);
    return `An employer near ${[district, name].filter((word) => word).join(', ')}`;
  }
}

function paragraphs(text: string): string[] {
  return text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
}

function verifiedWords(verified: EmployerVerified | null): string {
  if (!verified) return 'We have not seen who this employer is yet.';
  return `We saw who this employer is on ${dateWords(verified.on)}: ${verified.how}.`;
}

function hoursLine({ hours, hoursFlexible, liveIn }: OpenVacancy): string {
  const { minutes, isAverage, isTerm } = weekMinutesOf(hours);
  const often = `${hoursWords(minutes)} a week${isAverage ? ' on average' : ''}${isTerm ? ' in term time' : ''}.`;
  return [
    ...(hours.length > 0 ? [often] : []),
    ...(liveIn ? ['The PA lives in.'] : []),
    ...(hours.length === 0 && !liveIn ? ['The hours are not said yet.'] : []),
    ...(hoursFlexible ? ['The hours can be talked about.'] : []),
  ].join(' ');
}

/** A drawn week says "Not free" of a day without hours: in an advert nobody is needed then. */
function neededWeek(hours: OpenVacancy['hours']): WeekPicture {
  const picture = drawWeek(hours);
  const daysOf = (days: WeekPicture['weeks'][number]['days']) =>
    days.map((day) => (day.times.includes('Not free') ? { ...day, times: ['No hours'] } : day));
  return { ...picture, weeks: picture.weeks.map((week) => ({ ...week, days: daysOf(week.days) })) };
}

function sexWords({ sexWanted, sexReason }: OpenVacancy): string {
  if (sexWanted === null) return '';
  return `This job is for a ${sexWanted === 'female' ? 'woman' : 'man'}. The reason: ${sexReason}`;
}

function payRows(vacancy: OpenVacancy): AdvertRow[] {
  const { payPence, sleepInPence, liveInPenceAWeek, accommodationPenceADay } = vacancy;
  return filled([
    { key: 'Pay', value: money(payPence, 'an hour') },
    { key: 'Sleep-in', value: money(sleepInPence, 'a night') },
    { key: 'Living in', value: money(liveInPenceAWeek, 'a week') },
    { key: 'The room', value: roomWords(accommodationPenceADay) },
    { key: 'Ways of working', value: labelLine('employment', vacancy.employment) },
    { key: 'More about pay', value: vacancy.payWords },
  ]);
}

function roomWords(pence: number | null): string {
  if (pence === null) return '';
  return pence === 0 ? 'The room is free' : `£${poundsText(pence)} a day is taken off pay`;
}

function money(pence: number | null, often: string): string {
  return pence === null ? '' : `£${poundsText(pence)} ${often}`;
}

function factRows(vacancy: OpenVacancy): AdvertRow[] {
  const { startsOn, endsOn, places, environment } = vacancy;
  return filled([
    { key: 'Start', value: startsOn === null ? 'As soon as possible' : dateWords(startsOn) },
    { key: 'Length', value: endsOn === null ? 'Permanent' : `Until ${dateWords(endsOn)}` },
    { key: 'PAs wanted', value: String(places) },
    { key: 'Driving', value: vacancy.drives ? 'The PA needs to drive' : '' },
    { key: 'Languages', value: listWords(labelsOf('languages', vacancy.languages)) },
    { key: 'Experience that helps', value: labelLine('experience', vacancy.experience) },
    { key: 'Interests', value: labelLine('interests', vacancy.interests) },
    { key: 'At the place of work', value: labelLine('environmentLimits', environment) },
  ]);
}

function filled(rows: readonly AdvertRow[]): AdvertRow[] {
  return rows.filter(({ value }) => value !== '');
}
