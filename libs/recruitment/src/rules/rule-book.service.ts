import { Injectable } from '@nestjs/common';
import { Audit, Clock, doerOf, InvalidError, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { daysAfter, isDay, localDay } from '@pa/register';
import type { OwnedRule } from './dated-rule';
import { DatedRulesRepository } from './dated-rules.repository';
import { rowThatEnds, ruleFrom, type NewRule } from './new-rule';
import { rulesInNeed, type RuleInNeed } from './rule-attention';
import { RuleNotFoundError } from './rules.errors';
import { Rules } from './rules.service';

/** All rows as staff see them on a day. */
export interface RuleList {
  readonly today: string;
  readonly rows: readonly OwnedRule[];
  readonly inNeed: readonly RuleInNeed[];
}

/** One row by its rule and first day: the own one, where there is one. */
export interface RowName {
  readonly key: string;
  readonly validFrom: string;
}

/** Rules by date for staff: what they are, what is due, rows of the register's own, and that somebody looked. */
@Injectable()
export class RuleBook {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: Rules,
    private readonly repository: DatedRulesRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list({ licenseeId }: Actor): Promise<RuleList> {
    return this.unitOfWork.run(licenseeId, (tx) => this.listIn(tx));
  }

  async listIn(tx: Transaction): Promise<RuleList> {
    const today = localDay(this.clock.now());
    const rows = await this.rules.all(tx);
    return { today, rows, inNeed: rulesInNeed(rows, today) };
  }

  /** @throws RuleNotFoundError */
  async get(actor: Actor, name: RowName): Promise<OwnedRule> {
    return rowOf((await this.list(actor)).rows, name);
  }

  /**
   * Puts in a row of the register's own. An own row without an end ends the day before.
   * @throws InvalidError that names each field, RulesOverlapError
   */
  async add(actor: Actor, entered: NewRule): Promise<string> {
    const at = this.clock.now();
    const rule = ruleFrom(entered, localDay(at));
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.repository.lock(tx);
      const before = rowThatEnds(rule, await this.repository.listOwn(tx));
      if (before?.ownId) await this.repository.endOn(tx, before.ownId, daysAfter(rule.validFrom, -1));
      const id = await this.repository.add(tx, rule, { by: doerOf(actor).personId, at });
      const { key, value, validFrom, validTo } = rule;
      const details = { key, from: validFrom, to: validTo, value: typeof value === 'number' ? value : null };
      this.audit.record(tx, { actor, act: 'recruitment.rule-added', subject: { kind: 'dated-rule', id }, details });
      return id;
    });
  }

  /**
   * Notes that somebody looked, and until when that holds.
   * @throws InvalidError when the day is none or has passed, RuleNotFoundError
   */
  async review(actor: Actor, name: RowName, until: string): Promise<void> {
    const at = this.clock.now();
    if (!isDay(until) || until <= localDay(at))
      throw InvalidError.of([{ field: 'until', message: 'Enter a day after today' }]);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.repository.lock(tx);
      const { key, validFrom, ownId, reviewBy } = rowOf(await this.rules.all(tx), name);
      if (reviewBy === until) return;
      const review = { rule_key: key, valid_from: validFrom, review_by: until };
      if (ownId) await this.repository.reviewOwn(tx, ownId, until);
      else await this.repository.reviewNational(tx, review, { by: doerOf(actor).personId, at });
      const subject = { kind: 'dated-rule', id: ownId ?? actor.licenseeId };
      const details = { key, from: validFrom, until };
      this.audit.record(tx, { actor, act: 'recruitment.rule-reviewed', subject, details });
    });
  }

  /**
   * Takes an own row out. National rows stay: an own row of the same day wins over them.
   * @throws RuleNotFoundError
   */
  async remove(actor: Actor, id: string): Promise<OwnedRule> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.repository.lock(tx);
      const rule = (await this.repository.listOwn(tx)).find(({ ownId }) => ownId === id);
      if (!rule) throw new RuleNotFoundError();
      await this.repository.remove(tx, id);
      const { key, value, validFrom, validTo } = rule;
      const details = { key, from: validFrom, to: validTo, value: typeof value === 'number' ? value : null };
      this.audit.record(tx, { actor, act: 'recruitment.rule-removed', subject: { kind: 'dated-rule', id }, details });
      return rule;
    });
  }
}

/** @throws RuleNotFoundError */
function rowOf(rows: readonly OwnedRule[], { key, validFrom }: RowName): OwnedRule {
  const found = rows.filter((row) => row.key === key && row.validFrom === validFrom);
  const rule = found.find(({ ownId }) => ownId !== null) ?? found[0];
  if (!rule) throw new RuleNotFoundError();
  return rule;
}
