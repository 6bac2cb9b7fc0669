/**
 * Name of the header on a request that a page makes by itself, without anybody doing anything: it is no
 * sign that somebody is there, and keeps no session alive.
 */
export const BACKGROUND_HEADER = 'X-Muskat-Background';
