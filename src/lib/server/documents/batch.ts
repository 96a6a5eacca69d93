import { createHash, timingSafeEqual } from 'node:crypto';

const HEADER = 'x-hetu-batch';

/** The key by which `npm run export` is known to the server that it started for itself; `null`: this is no such server. */
export const batchKey = (environment = process.env): string | null => environment.HETU_BATCH_KEY || null;

/** Whether a request comes from the process that started this server for its batch. */
export function isOwnBatch(headers: Headers, environment = process.env): boolean {
	const [key, given] = [batchKey(environment), headers.get(HEADER)];
	if (key === null || given === null) return false;
	// of one length, which the comparison asks for, whatever was given
	return timingSafeEqual(hashOf(key), hashOf(given));
}

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();
