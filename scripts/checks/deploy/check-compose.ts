import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { faultsOfSettings } from './check-settings';
import type { Checked } from './programs';

const texts = z.array(z.string());
const healthcheck = z.strictObject({
  test: texts,
  interval: z.string(),
  timeout: z.string(),
  start_period: z.string().optional(),
  retries: z.int(),
});
const dependsOn = texts.or(z.record(z.string(), z.strictObject({ condition: z.literal('service_healthy') })));

/** The keys of the Compose Specification that this file uses. Compose refuses any that it does not know. */
const service = z.strictObject({
  image: z.string(),
  build: z.strictObject({ context: z.string(), dockerfile: z.string() }).optional(),
  restart: z.enum(['unless-stopped', 'always', 'no']),
  environment: z.record(z.string(), z.string()).optional(),
  depends_on: dependsOn.optional(),
  healthcheck: healthcheck.optional(),
  ports: texts.optional(),
  volumes: texts.optional(),
  tmpfs: texts.optional(),
  cap_drop: texts.optional(),
  security_opt: texts.optional(),
  ulimits: z.strictObject({ nofile: z.int() }).optional(),
  mem_limit: z.string().optional(),
  read_only: z.boolean().optional(),
  stop_grace_period: z.string().optional(),
});
const composeSchema = z.strictObject({
  name: z.string(),
  'x-daypass': z.unknown(),
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.null()),
});
type Compose = z.output<typeof composeSchema>;

export function checkCompose(root: string): Checked {
  const what = 'deploy/compose.yaml';
  const text = readFileSync(join(root, 'deploy', 'compose.yaml'), 'utf8');
  return { what, faults: faultsOfCompose(text, join(root, 'deploy')) };
}

/** `folder`: where the file lies, as its paths begin there. */
export function faultsOfCompose(text: string, folder: string): string[] {
  const parsed = composeSchema.safeParse(parse(text, { merge: true }));
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const example = readFileSync(join(folder, 'compose.env.example'), 'utf8');
  const asked = [...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name!);
  const unnamed = [...new Set(asked)].filter((name) => !new RegExp(`^${name}=`, 'm').test(example));
  return [
    ...unnamed.map((name) => `compose.env.example does not name ${name}`),
    ...Object.entries(parsed.data.services).flatMap(([name, each]) =>
      faultsOfService(each, parsed.data, folder).map((fault) => `${name}: ${fault}`),
    ),
  ];
}

function faultsOfService(
  { build, volumes = [], depends_on: needed = [], environment = {}, image }: z.output<typeof service>,
  { services, volumes: named }: Compose,
  folder: string,
): string[] {
  const files = build ? [join(build.context, build.dockerfile)] : [];
  const sources = volumes.map((volume) => volume.split(':', 1)[0]!);
  const missingFiles = [...files, ...sources.filter((source) => source.startsWith('.'))].filter(
    (path) => !existsSync(join(folder, path)),
  );
  const needs = Array.isArray(needed) ? needed : Object.keys(needed);
  return [
    ...missingFiles.map((path) => `there is no ${path}`),
    ...sources.filter((each) => !/^[./]/.test(each) && !(each in named)).map((each) => `no volume ${each} is declared`),
    ...needs.filter((each) => !(each in services)).map((each) => `there is no service ${each}`),
    ...(image === 'daypass' ? faultsOfSettings(filled(environment)) : []),
  ];
}

/** The settings with something in place of what the operator fills in. */
function filled(environment: Record<string, string>) {
  const value = (text: string) =>
    text.replace(/\$\{\w+(?::([-?])([^}]*))?\}/g, (_, kind, rest: string) => (kind === '-' ? rest : 'x'.repeat(32)));
  return Object.fromEntries(Object.entries(environment).map(([name, text]) => [name, value(text)]));
}
