import { z } from 'zod';
import { EVALUATION_ANSWERS } from './values.rules';

const answer = z.enum(EVALUATION_ANSWERS, 'form.evaluation_missing');

/** What somebody says of a talk. */
export const EvaluationSchema = z.object({ important: answer, heard: answer, agreements: answer });
export type Evaluation = z.infer<typeof EvaluationSchema>;
