import { ApiProperty } from '@nestjs/swagger';
import type { OwnQuiz, QuizResult } from '../../quizzes/own-quizzes.service';
import type { QuizView } from '../../quizzes/quiz-desk.service';

export class QuizQuestionResponse {
  @ApiProperty()
  ask!: string;

  @ApiProperty({ type: [String] })
  choices!: string[];
}

/** A quiz as a PA takes it: what is right is not in it. */
export class OwnQuizResponse {
  @ApiProperty()
  number!: number;

  @ApiProperty({ description: 'Which try the next one is' })
  nth!: number;

  @ApiProperty({ description: 'So many have to be right' })
  needed!: number;

  @ApiProperty({ description: 'Today' })
  triesLeft!: number;

  @ApiProperty({ type: [QuizQuestionResponse] })
  questions!: QuizQuestionResponse[];

  static of({ number, nth, needed, triesLeft, questions }: OwnQuiz): OwnQuizResponse {
    const asked = questions.map(({ ask, choices }) => ({ ask, choices: [...choices] }));
    return { number, nth, needed, triesLeft, questions: asked };
  }
}

export class QuizAnswerResponse extends QuizQuestionResponse {
  @ApiProperty({ description: 'The place of what was chosen, from 0' })
  chosen!: number;

  @ApiProperty({ description: 'The place of the right choice, from 0' })
  right!: number;

  @ApiProperty()
  why!: string;
}

/** What was right, and why. */
export class QuizResultResponse {
  @ApiProperty()
  nth!: number;

  @ApiProperty({ example: '2026-03-01' })
  on!: string;

  @ApiProperty()
  right!: number;

  @ApiProperty()
  needed!: number;

  @ApiProperty()
  isPassed!: boolean;

  @ApiProperty({ description: 'Today' })
  triesLeft!: number;

  @ApiProperty({ type: [QuizAnswerResponse] })
  answers!: QuizAnswerResponse[];

  static of({ nth, on, right, needed, isPassed, triesLeft, answers }: QuizResult): QuizResultResponse {
    const marked = answers.map(({ question, chosen }) => ({ ...question, choices: [...question.choices], chosen }));
    return { nth, on, right, needed, isPassed, triesLeft, answers: marked };
  }
}

export class QuizQuestionToWriteResponse extends QuizQuestionResponse {
  @ApiProperty({ description: 'The place of the right choice, from 0' })
  right!: number;

  @ApiProperty()
  why!: string;
}

/** A quiz as staff write it. */
export class QuizResponse {
  @ApiProperty({ description: '0: there is none yet' })
  number!: number;

  @ApiProperty()
  passMark!: number;

  @ApiProperty({ description: 'So often a day' })
  tries!: number;

  @ApiProperty({ type: [QuizQuestionToWriteResponse] })
  questions!: QuizQuestionToWriteResponse[];

  static of({ number, content: { passMark, tries, questions } }: QuizView): QuizResponse {
    const written = questions.map((question) => ({ ...question, choices: [...question.choices] }));
    return { number, passMark, tries, questions: written };
  }
}
