/**
 * `npm start`: builds when the code is newer than the build, then serves. `npm start -- --local`: for one person on this
 * machine, without signing in.
 */
import { pathToFileURL } from 'node:url';
import { buildIfNeeded, ENTRY, ownOrigin } from './built-app.ts';

buildIfNeeded(console.log);
if (process.argv.includes('--local')) process.env.HETU_LOCAL = '1';
process.env.HOST ||= '127.0.0.1';
process.env.PORT ||= '3000';
process.env.ORIGIN ||= ownOrigin(process.env);
process.env.NODE_ENV ||= 'production';
// a file that a county sends weighs most; what every other form may weigh is held in the hooks
process.env.BODY_SIZE_LIMIT ||= '101M';
try {
	await import(pathToFileURL(ENTRY).href);
	console.log(`Hetu is ready: ${process.env.ORIGIN}`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
