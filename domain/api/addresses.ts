/*
 * Every address of the API. The server's routes use these patterns as they are; callers fill in the names.
 * Each address is a constant of its own, so that a script carries only those that it uses.
 */

/** The API answers every address below this one; the copy answers none of them. */
export const API = '/api';
/** Every address below this one needs an official who is signed in; one of them signs in. */
export const DESK = '/api/desk';

export const RACES = '/api/races';
export const BOARD = '/api/races/{race}/board';
export const LIVE = '/api/races/{race}/live';
export const LAPS = '/api/races/{race}/laps';
export const LAP = '/api/races/{race}/laps/{id}';
export const RACER = '/api/races/{race}/racers/{racerId}';
export const NAME_REPORT = '/api/races/{race}/racers/{racerId}/name-report';
export const LOG = '/api/races/{race}/log';
export const PROGRESS = '/api/races/{race}/progress';
export const RESULTS = '/api/races/{race}/results.csv';
export const LAPS_FILE = '/api/races/{race}/laps.csv';

export const ATTEMPTS = '/api/quizzes/{quiz}/attempts';
export const STATISTICS = '/api/quizzes/{quiz}/statistics';

export const DESK_SESSION = '/api/desk/session';
export const DESK_INVITATIONS = '/api/desk/invitations';
export const DESK_CLAIMS = '/api/desk/races/{race}/claims';
export const DESK_QUEUE = '/api/desk/races/{race}/queue';
export const DESK_REJECTIONS = '/api/desk/races/{race}/rejections';
export const DESK_REJECTION = '/api/desk/races/{race}/rejections/{id}';
export const DESK_DECISION = '/api/desk/races/{race}/laps/{id}/decision';
export const DESK_LAP = '/api/desk/races/{race}/laps/{id}';
export const DESK_RACER = '/api/desk/races/{race}/racers/{racerId}';
export const DESK_NAME = '/api/desk/races/{race}/racers/{racerId}/name';
export const DESK_NAMES = '/api/desk/races/{race}/names';
export const DESK_MERGE = '/api/desk/races/{race}/racers/{racerId}/merge';
export const DESK_STATE = '/api/desk/races/{race}/state';
export const DESK_QUIZZES = '/api/desk/quizzes';

export const HEALTH = '/api/health';
export const READY = '/api/ready';
export const ALIVE = '/api/alive';
export const OPENAPI = '/api/openapi.json';
