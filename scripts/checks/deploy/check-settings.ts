import { readEnvironment } from '@/server/environment';
import { OPERATION_VARIABLES } from '@/server/operation-settings';
import { StartError } from '@/server/start-error';

/** Settings that are the server's, although their names do not begin as ours do. */
const OURS = ['PORT', 'HOST', 'DATABASE_URL', 'LOG_LEVEL'];
/** The names that the server reads. A name that nobody reads would be a setting that does nothing. */
const READ = new Set<string>([
  ...OURS,
  ...Object.keys(OPERATION_VARIABLES),
  ...['DAYPASS_SECRET', 'DAYPASS_RATE_LIMITS', 'DAYPASS_TRUST_PROXY', 'DAYPASS_ORIGIN', 'DAYPASS_WORKER'],
]);

/** What the server would say of these settings at its start. */
export function faultsOfSettings(settings: Record<string, string>): string[] {
  const unread = Object.keys(settings).filter((name) => name.startsWith('DAYPASS_') && !READ.has(name));
  try {
    readEnvironment('/', settings);
    return unread.map((name) => `${name} is read by nobody`);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return [...unread.map((name) => `${name} is read by nobody`), ...error.message.split('\n')];
  }
}
