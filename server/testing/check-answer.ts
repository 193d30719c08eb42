import { z } from 'zod';
import { ask } from './ask';
import type { HttpAnswer } from './ask';

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0];
type Operation = { responses: Record<string, { content?: Record<string, { schema: object }> }> };
type Description = { paths: Record<string, Record<string, Operation>>; components: { schemas: object } };
type Seen = { method: string; path: string; answer: HttpAnswer; json: unknown };

const descriptions = new Map<string, Promise<Description>>();
const schemas = new WeakMap<object, z.ZodType>();

/** Fails where an answer of a server does not agree with its own OpenAPI description. */
export async function checkAnswer(address: string, { method, path, answer, json }: Seen) {
  const { paths, components } = await describe(address);
  const [bare] = path.split('?', 1);
  const known = Object.keys(paths).find((each) => new RegExp(`^${each.replace(/\{\w+\}/g, '[^/]+')}$`).test(bare!));
  const operation = known && paths[known]![(method === 'HEAD' ? 'get' : method).toLowerCase()];
  // The description promises nothing about unknown addresses and methods.
  if (!operation || isOfAnyAddress(answer, json)) return;
  const place = `${method} ${known} ${answer.status}`;
  const response = operation.responses[answer.status];
  if (!response) throw new Error(`${place} is not described: ${answer.text.slice(0, 300)}`);
  const content = response.content?.[(answer.headers['content-type'] ?? '').split(';', 1)[0]!];
  if (method === 'HEAD' || answer.text === '') return;
  if (!content) throw new Error(`${place} has a media type that is not described: ${answer.headers['content-type']}`);
  if (json === undefined) return;
  const result = toZod(content.schema, components.schemas).safeParse(json);
  if (!result.success)
    throw new Error(`${place} is not as described: ${z.prettifyError(result.error)}\n${answer.text}`);
}

/** Whether it is an answer that any address may give: to a broken request, or after a bug. */
function isOfAnyAddress({ status }: HttpAnswer, json: unknown) {
  const { code } = (json ?? {}) as { code?: string };
  return (
    status === 500 || status === 405 || code === 'bad-address' || code === 'bad-request' || code === 'address-too-long'
  );
}

function describe(address: string) {
  const known = descriptions.get(address);
  if (known) return known;
  const asking = ask(address, '/api/openapi.json').then(({ text }) => JSON.parse(text) as Description);
  descriptions.set(address, asking);
  return asking;
}

function toZod(schema: object, named: object): z.ZodType {
  const known = schemas.get(schema);
  if (known) return known;
  const whole = JSON.stringify({ ...schema, $defs: named }).replaceAll('#/components/schemas/', '#/$defs/');
  const made = z.fromJSONSchema(JSON.parse(whole) as JsonSchema);
  schemas.set(schema, made);
  return made;
}
