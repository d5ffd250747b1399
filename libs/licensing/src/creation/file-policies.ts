import type { RegisterPolicies } from '@pa/platform';
import { isRecord, type FileProblem, type YamlFile } from './yaml-file';

const KEYS = ['moderation', 'terms', 'coverWaveMinutes'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOST_TERMS = 24;
const WAVE_MINUTES = { least: 5, most: 240 };

export function policyProblems(yaml: YamlFile): FileProblem[] {
  return [
    ...yaml.unknownKeys(['policies'], KEYS),
    ...yaml.expect(
      ['policies', 'moderation'],
      (value) => value === 'before' || value === 'after',
      'moderation must be before or after.',
    ),
    ...yaml.expect(
      ['policies', 'terms'],
      areTerms,
      'terms must be up to 24 pairs of days, such as { from: 2026-09-03, to: 2026-12-18 }.',
    ),
    ...yaml.expect(
      ['policies', 'coverWaveMinutes'],
      areMinutes,
      'coverWaveMinutes must be a whole number from 5 to 240.',
    ),
  ];
}

/** Of a file that has no problem. */
export function readPolicies(yaml: YamlFile): RegisterPolicies {
  const { moderation, terms = [], coverWaveMinutes } = yaml.at(['policies']) as Partial<RegisterPolicies>;
  return {
    moderation: moderation === 'after' ? 'after' : 'before',
    terms: terms.map(({ from, to }) => ({ from, to })),
    ...(coverWaveMinutes !== undefined && { coverWaveMinutes }),
  };
}

function areTerms(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length <= MOST_TERMS && value.every(isTerm));
}

function isTerm(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { from, to } = value;
  return Object.keys(value).length === 2 && isDay(from) && isDay(to) && from <= to;
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value));
}

function areMinutes(value: unknown): boolean {
  if (value === undefined) return true;
  return Number.isInteger(value) && Number(value) >= WAVE_MINUTES.least && Number(value) <= WAVE_MINUTES.most;
}
