import { Injectable } from '@nestjs/common';
import { PART_OF_WEEK_WORDS, TIMES_OF_WEEK } from '@pa/matching';
import type { Transaction } from '@pa/platform';
import { PaFigures, taxonomies } from '@pa/register';
import type { ReportMaker, ReportMoment, Section } from './report';
import { monthsOf, monthWords } from './report-period';
import { cellsOf, overlapSection, partsSection, placesSection, type Labels } from './sections';

export const TASK_LABELS: Labels = taxonomies.tasks.map(({ key, label }) => [key, label]);
const PARTS_OF_WEEK: Labels = TIMES_OF_WEEK.map((part) => [part, PART_OF_WEEK_WORDS[part]]);
const LEFT: Labels = [
  ['archived', 'Put away by the PA'],
  ['removed', 'Taken off by our team'],
];
const SHOWN =
  'A PA counts when people can find them today: the profile is on the register, not hidden, and looking for work.';

/** Reports about PAs: who there is, who came and who went. */
@Injectable()
export class PaReports {
  constructor(private readonly figures: PaFigures) {}

  readonly makers: readonly ReportMaker[] = [
    {
      key: 'pas',
      title: 'PAs by place, task and hours',
      about: 'Where PAs live, what they do and when they are free.',
      isOfToday: true,
      make: (tx) => this.makePas(tx),
    },
    {
      key: 'new-and-leaving',
      title: 'New and leaving PAs',
      about: 'How many PAs came to the register, and how many left.',
      isOfToday: false,
      make: (tx, moment) => this.makeNewAndLeaving(tx, moment),
    },
  ];

  private async makePas(tx: Transaction): Promise<Section[]> {
    return [
      placesSection(
        {
          caption: 'PAs by place',
          formula: `${SHOWN} Each counts once, where they live.`,
          rowsAre: 'Place (first half of the postcode)',
          countsAre: 'PAs',
        },
        await this.figures.byDistrict(tx),
      ),
      overlapSection(
        {
          caption: 'PAs by task',
          formula: `${SHOWN} A PA counts for each task that they do today, without more training.`,
          rowsAre: 'Task',
          countsAre: 'PAs',
        },
        cellsOf(await this.figures.byTask(tx), TASK_LABELS),
      ),
      overlapSection(
        {
          caption: 'PAs by hours',
          formula: `${SHOWN} A PA counts for each part of the week in which they are free for an hour or more. Sleep-ins count at night.`,
          rowsAre: 'Part of the week',
          countsAre: 'PAs',
        },
        cellsOf(await this.figures.byPartOfWeek(tx), PARTS_OF_WEEK),
      ),
    ];
  }

  private async makeNewAndLeaving(tx: Transaction, { period }: ReportMoment): Promise<Section[]> {
    const months: Labels = monthsOf(period).map((month) => [month, monthWords(month)]);
    return [
      partsSection(
        {
          caption: 'New PAs',
          formula: 'A PA counts in the month in which their profile was on the register for the first time.',
          rowsAre: 'Month',
          countsAre: 'PAs',
        },
        cellsOf(await this.figures.newByMonth(tx, period), months),
      ),
      partsSection(
        {
          caption: 'PAs who left',
          formula:
            'A PA counts when the profile came off the register in these months and is still off. Deleted accounts do not count: we keep nothing of them.',
          rowsAre: 'How',
          countsAre: 'PAs',
        },
        cellsOf(await this.figures.leftByWay(tx, period), LEFT),
      ),
    ];
  }
}
