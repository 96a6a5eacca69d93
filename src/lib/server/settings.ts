import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where the records are kept: outside the code, so that an update of the code loses nothing. */
export function dataFolder(environment = process.env): string {
	if (environment.HETU_DATA_DIR) return resolve(environment.HETU_DATA_DIR);
	if (process.platform === 'win32') return join(environment.LOCALAPPDATA ?? homedir(), 'hetu');
	return join(environment.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'hetu');
}

/** `DATABASE_URL` for PostgreSQL, else a file in the data folder. */
export function databaseLocation(environment = process.env): string {
	return environment.DATABASE_URL || join(dataFolder(environment), 'hetu.db');
}

/** The territory pack that an empty database is filled from. */
export function territoryFolder(environment = process.env): string {
	return resolve(environment.HETU_TERRITORY || 'data');
}

/** Tiles of Tianditu (天地图) in web Mercator; another server of the same kind by `HETU_ONLINE_BASEMAP`. */
const TIANDITU = 'https://t0.tianditu.gov.cn/DataServer?T=vec_w&x={x}&y={y}&l={z}&tk={key}';

/** Whether an online basemap was configured: without one no word goes to any other host. */
export const hasOnlineBasemap = (environment = process.env): boolean => Boolean(environment.HETU_TIANDITU_KEY);

/** Address of one tile, or `null` where no key was configured. */
export function onlineTileUrl(
	{ z, x, y }: { z: string; x: string; y: string },
	environment = process.env
): string | null {
	const key = environment.HETU_TIANDITU_KEY;
	if (!key) return null;
	const places: Readonly<Record<string, string>> = { z, x, y, key: encodeURIComponent(key) };
	return (environment.HETU_ONLINE_BASEMAP || TIANDITU).replace(
		/\{(z|x|y|key)\}/g,
		(_, name: string) => places[name] ?? ''
	);
}

/** One person on their own machine (`npm start -- --local`): no sign-in, and every right. */
export const isLocalMode = (environment = process.env): boolean => environment.HETU_LOCAL === '1';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

/** Why local mode cannot be had here; `null` where it can. Everybody who reaches the server would have every right. */
export function localModeFault(environment = process.env): string | null {
	if (!isLocalMode(environment) || LOOPBACK.has(environment.HOST ?? '')) return null;
	return `local mode needs no sign-in and serves this machine only: HOST must be 127.0.0.1, and it is ${environment.HOST || 'not set'}`;
}

/** Whether a request to a server in local mode comes straight from a browser on this machine. */
export function isFromThisMachine(headers: Headers): boolean {
	const passedOn = ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'via'].some((name) => headers.has(name));
	// a page elsewhere may have its own name lead to 127.0.0.1: the name that was asked for tells
	const name = (headers.get('host') ?? '').replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
	return !passedOn && LOOPBACK.has(name);
}
