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

/** Key of the optional online basemap (天地图); absent: no online basemap, and no word to any other host. */
export function onlineBasemapKey(environment = process.env): string | null {
	return environment.HETU_TIANDITU_KEY || null;
}
