import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { problemResponse } from '../../api/search-query.docs';
import { JOB_PARAMETER_NAMES, JOB_PARAMETERS } from '../query/job-parameters';

/** Documents every parameter of a search for jobs, and how a wrong one is answered. */
export function JobQueryDocs(): MethodDecorator {
  const parameters = JOB_PARAMETER_NAMES.map((name) => ApiQuery({ name, required: false, ...JOB_PARAMETERS[name] }));
  const wrong = 'A parameter or key that we do not know, or a value out of range; the nearest right one is named';
  return applyDecorators(...parameters, problemResponse(400, wrong));
}
