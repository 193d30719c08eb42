/*
 * Every address of the API, once: the server's routes have them as they stand here, and whoever asks fills in the names.
 * Each is a constant of its own, so that a script carries only those that it uses.
 */

/** What is below this is answered by the API, and never from the copy. */
export const API = '/api';
/** Below this an official has to be signed in, or does so. */
export const DESK = '/api/desk';

export const RACES = '/api/races';
export const BOARD = '/api/races/{race}/board';
export const LIVE = '/api/races/{race}/live';
export const LAPS = '/api/races/{race}/laps';
export const LAP = '/api/races/{race}/laps/{id}';
export const RACER = '/api/races/{race}/racers/{racerId}';
export const LOG = '/api/races/{race}/log';
export const PROGRESS = '/api/races/{race}/progress';
export const RESULTS = '/api/races/{race}/results.csv';

export const ATTEMPTS = '/api/quizzes/{quiz}/attempts';
export const STATISTICS = '/api/quizzes/{quiz}/statistics';

export const DESK_SESSION = '/api/desk/session';
export const DESK_QUEUE = '/api/desk/races/{race}/queue';
export const DESK_DECISION = '/api/desk/races/{race}/laps/{id}/decision';
export const DESK_LAP = '/api/desk/races/{race}/laps/{id}';
export const DESK_RACER = '/api/desk/races/{race}/racers/{racerId}';
export const DESK_MERGE = '/api/desk/races/{race}/racers/{racerId}/merge';
export const DESK_STATE = '/api/desk/races/{race}/state';
export const DESK_QUIZZES = '/api/desk/quizzes';

export const HEALTH = '/api/health';
export const OPENAPI = '/api/openapi.json';
