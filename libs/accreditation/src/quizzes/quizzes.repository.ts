import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { Quiz, QuizContent } from './quiz';

interface NewVersion {
  readonly module: string;
  /** Of the version that it follows. */
  readonly number: number;
  readonly by: string;
  readonly at: Date;
}

/** Versions of a register's quizzes, by the part of the scheme that asks them; the highest number counts. */
@Injectable()
export class QuizzesRepository {
  async current(tx: Transaction, module: string): Promise<Quiz | null> {
    const [row] = await tx.query<Quiz>(
      'SELECT number, content FROM quizzes WHERE licensee_id = $1 AND module = $2 ORDER BY number DESC LIMIT 1',
      [tx.licenseeId, module],
    );
    return row ?? null;
  }

  async get(tx: Transaction, module: string, number: number): Promise<Quiz | null> {
    const [row] = await tx.query<Quiz>(
      'SELECT number, content FROM quizzes WHERE licensee_id = $1 AND module = $2 AND number = $3',
      [tx.licenseeId, module, number],
    );
    return row ?? null;
  }

  /** The next version after `number`; null when somebody else has made it. */
  async add(tx: Transaction, content: QuizContent, { module, number, by, at }: NewVersion): Promise<string | null> {
    const added = await tx.query<{ id: string }>(
      `INSERT INTO quizzes (licensee_id, id, module, number, content, made_by, made_at)
       SELECT $1, $2, $3, $4 + 1, $5::jsonb, $6, $7
        WHERE $4 = (SELECT coalesce(max(number), 0) FROM quizzes WHERE licensee_id = $1 AND module = $3)
       ON CONFLICT DO NOTHING RETURNING id`,
      [tx.licenseeId, newId(), module, number, JSON.stringify(content), by, at],
    );
    return added[0]?.id ?? null;
  }
}
