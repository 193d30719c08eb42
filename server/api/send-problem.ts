import type { FastifyReply } from 'fastify';
import { PROBLEM_TYPE, toProblem } from '@/server/failures';
import type { Failure } from '@/server/failures';
import { markProblem } from '@/server/metrics/marks';

export function sendProblem(reply: FastifyReply, problem: Failure) {
  const body = toProblem(problem);
  markProblem(reply.raw, problem.code);
  if (problem.retryAfterSeconds !== undefined) reply.header('retry-after', problem.retryAfterSeconds);
  if (problem.code === 'token-refused') reply.header('www-authenticate', 'Bearer');
  return reply.code(body.status).type(PROBLEM_TYPE).send(JSON.stringify(body));
}
