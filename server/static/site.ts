import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { StartError } from '@/server/start-error';

/** The path of a file below dist/site: not absolute, and without `..`. */
const relativePath = z.string().regex(/^(?!\/)(?!.*(^|\/)\.\.(\/|$))[^\\\0]+$/, 'a path inside the site');
/** It begins with one slash only, as a redirect to `//name` would lead to another host. */
const address = z.string().regex(/^\/(?!\/)[^?#\\]*$/, 'an address such as /reports');

const siteFileSchema = z.object({
  file: relativePath,
  type: z.string().min(1),
  etag: z.string().regex(/^"[^"\s]+"$/, 'a strong entity tag in quotes'),
  bytes: z.number().int().min(0),
  br: z.number().int().min(0).nullable(),
  gz: z.number().int().min(0).nullable(),
  cache: z.enum(['page', 'immutable', 'short']),
  headers: z.record(z.string(), z.string()).default({}),
});

const siteSchema = z.object({
  version: z.string().min(1),
  files: z.record(address, siteFileSchema),
  notFound: address,
});

export type SiteFile = z.infer<typeof siteFileSchema>;
export type Site = z.infer<typeof siteSchema>;

/** Reads the site that the build wrote. `folder` holds site.json and the folder site. */
export async function loadSite(folder: string): Promise<Site> {
  const file = join(folder, 'site.json');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw new StartError(
      `There is no built site in ${folder}. Run \`npm run build\`, or \`npm run app\`, which does both.`,
    );
  });
  const result = siteSchema.safeParse(parseJson(text));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new StartError(
    `${file} is not as the build writes it (${issue?.path.join(' ')}: ${issue?.message}). Run \`npm run build\` again.`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
