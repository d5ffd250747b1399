import { ApiProperty } from '@nestjs/swagger';
import type { OwnedRule } from '../dated-rule';
import { ATTENTIONS, type RuleInNeed } from '../rule-attention';
import { RULE_KEYS, RULES } from '../rule-keys';
import { valueWords } from '../rule-values';
import { needWords } from '../rule-words';

export class RuleSourceResponse {
  @ApiProperty()
  title!: string;

  @ApiProperty()
  url!: string;
}

export class RuleResponse {
  @ApiProperty({ type: String, nullable: true, description: 'Of the register’s own rows; null: a national one' })
  id!: string | null;

  @ApiProperty({ enum: RULE_KEYS })
  key!: string;

  @ApiProperty({ example: 'Wage for people aged 21 and over' })
  label!: string;

  @ApiProperty({ oneOf: [{ type: 'integer' }, { type: 'string' }], example: 1271 })
  value!: number | string;

  @ApiProperty({ example: 'pence-an-hour' })
  unit!: string;

  @ApiProperty({ example: '£12.71 an hour' })
  words!: string;

  @ApiProperty({ example: '2026-04-01' })
  validFrom!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Last day; null: no end yet' })
  validTo!: string | null;

  @ApiProperty({ type: RuleSourceResponse })
  source!: RuleSourceResponse;

  @ApiProperty({ example: '2027-03-01' })
  reviewBy!: string;

  @ApiProperty()
  notes!: string;

  static of({ ownId, key, value, source, ...rest }: OwnedRule): RuleResponse {
    const { unit, validFrom, validTo, reviewBy, notes } = rest;
    const words = { label: RULES[key].label, words: valueWords(key, value) };
    return { id: ownId, key, value, unit, validFrom, validTo, reviewBy, notes, source: { ...source }, ...words };
  }
}

export class RuleInNeedResponse {
  @ApiProperty({ enum: RULE_KEYS })
  key!: string;

  @ApiProperty({ enum: ATTENTIONS })
  attention!: string;

  @ApiProperty({ description: 'What is to be done, in a sentence' })
  words!: string;

  static of(need: RuleInNeed): RuleInNeedResponse {
    return { key: need.key, attention: need.attention, words: needWords(need) };
  }
}

export class RulesResponse {
  @ApiProperty({ type: [RuleResponse] })
  items!: RuleResponse[];

  @ApiProperty({ type: [RuleInNeedResponse], description: 'What someone must see to, worst first' })
  inNeed!: RuleInNeedResponse[];
}

export class NewRuleResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}
