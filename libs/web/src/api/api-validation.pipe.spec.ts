import { BadRequestException, Logger, UnprocessableEntityException, type ArgumentMetadata } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsIn, IsString, ValidateNested } from 'class-validator';
import { problemOf } from '../errors/problem-of';
import { ApiValidationPipe } from './api-validation.pipe';

class Inner {
  @IsIn(['mon'], { message: 'day must be a day' })
  day!: string;
}

class Outer {
  @IsString({ message: 'name must be text.' })
  name!: string;

  @ValidateNested({ each: true })
  @Type(() => Inner)
  times!: Inner[];
}

const as = (type: ArgumentMetadata['type'], metatype: ArgumentMetadata['metatype'] = Outer) => ({ type, metatype });

describe('what the API takes', () => {
  const pipe = new ApiValidationPipe();
  const lines: string[] = [];

  beforeAll(() => {
    const hear = (line: unknown) => void lines.push(String(line));
    Logger.overrideLogger({ log: hear, warn: hear, error: hear });
  });
  beforeEach(() => (lines.length = 0));

  it('becomes its class', async () => {
    const sent = { name: 'a', times: [{ day: 'mon' }] };
    expect(await pipe.transform(sent, as('body'))).toBeInstanceOf(Outer);
  });

  it('is refused with each field by its whole name, in sentences', async () => {
    const refusal: unknown = await pipe
      .transform({ name: 1, times: [{ day: 'x', hour: 1 }], role: 'manager' }, as('body'))
      .catch((error: unknown) => error);
    const problem = problemOf(refusal);
    expect(problem.status).toBe(422);
    expect(problem.errors).toEqual(
      expect.arrayContaining([
        { field: 'name', message: 'name must be text.' },
        { field: 'role', message: '"role" is not known here.' },
        { field: 'times.0.hour', message: '"times.0.hour" is not known here.' },
      ]),
    );
  });

  it('is refused with names that every object inherits, at any depth, and a line in the log says how many', async () => {
    const body: unknown = JSON.parse('{"name":"a","times":[{"day":"mon","__proto__":{"isAdmin":true}}]}');
    const refusal: unknown = await pipe.transform(body, as('body')).catch((error: unknown) => error);
    expect(problemOf(refusal)).toMatchObject({
      status: 422,
      errors: [{ field: 'times.0.__proto__', message: '"times.0.__proto__" is not known here.' }],
    });
    expect(lines).toEqual(['Refused a body with names that every object inherits: 1']);
  });

  it('says in the log how many fields were not known, and not which', async () => {
    await expect(pipe.transform({ name: 'a', times: [], secret: 1, more: 2 }, as('body'))).rejects.toThrow();
    expect(lines).toEqual(['Refused a request with fields that are not known: 2']);
  });

  it.each([[null], [undefined], ['text'], [7], [[]]])('is refused when the body is %j and no object', async (body) => {
    await expect(pipe.transform(body, as('body'))).rejects.toThrow('Send a JSON object.');
  });

  it('keeps 400 for addresses and 422 for bodies, also when both come at once', async () => {
    const refusals = await Promise.allSettled(
      Array.from({ length: 40 }, (_, at) => pipe.transform({ x: 1 }, as(at % 2 ? 'query' : 'body'))),
    );
    refusals.forEach((refusal, at) =>
      expect((refusal as PromiseRejectedResult).reason).toBeInstanceOf(
        at % 2 ? BadRequestException : UnprocessableEntityException,
      ),
    );
  });

  it('leaves alone what has no class, and what our own decorators give', async () => {
    const actor = { anything: true };
    expect(await pipe.transform(actor, as('custom'))).toBe(actor);
    expect(await pipe.transform(actor, as('body', Object))).toBe(actor);
  });
});
