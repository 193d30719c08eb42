import { clientAtRoots } from './client-at-roots.mjs';
import { noEnum } from './no-enum.mjs';
import { oneWayToImport } from './one-way-to-import.mjs';
import { roomsImport } from './rooms.mjs';
import { textStandsAlone } from './text-stands-alone.mjs';
import { wordsAreMessages } from './words-are-messages.mjs';

/** The rules of this project alone. ESLint and oxlint both know their form. */
export default {
  meta: { name: 'daypass' },
  rules: {
    'client-at-roots': clientAtRoots,
    'no-enum': noEnum,
    'one-way-to-import': oneWayToImport,
    'rooms-import': roomsImport,
    'text-stands-alone': textStandsAlone,
    'words-are-messages': wordsAreMessages,
  },
};
