import { makeRateLimit } from '../desk/rate-limit.ts';
import { takeTurns } from '../turns.ts';

const TYPES = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
	html: 'text/html; charset=utf-8',
	ics: 'text/calendar; charset=utf-8',
	txt: 'text/plain; charset=utf-8',
	zip: 'application/zip',
	geojson: 'application/geo+json',
	gpkg: 'application/geopackage+sqlite3',
	kml: 'application/vnd.google-earth.kml+xml',
	fgb: 'application/octet-stream'
} as const;

interface FileNaming {
	/** Without its ending, in plain letters. */
	readonly name: string;
	/** As its reader calls it, in letters of any script. */
	readonly ownName?: string;
	readonly format: keyof typeof TYPES;
}

/** A document made for one reader, to be kept by them and by nobody on the way. */
export function fileAnswer(bytes: Uint8Array, { name, ownName, format }: FileNaming): Response {
	const own = ownName === undefined ? '' : `; ${nameInAnyScript(`${ownName}.${format}`)}`;
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': TYPES[format],
			'content-length': String(bytes.length),
			'content-disposition': `attachment; filename="${name}.${format}"${own}`,
			'cache-control': 'no-store'
		}
	});
}

/**
 * The second name of a file in an answer: who does not know it takes the first (RFC 6266).
 *
 * @source RFC 8187, 3.2
 */
export const nameInAnyScript = (name: string): string =>
	`filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`;

/** Documents of one reader in a minute: each may cost seconds of the processor, and others wait. */
const MOST_A_MINUTE = 20;
/** Readers who wait for a document. */
const MOST_WAITING = 8;
/** Seconds after which a refused reader may ask again. */
const LATER_S = 10;

const tooMany = (seconds: number): Response =>
	new Response('too many at once', { status: 429, headers: { 'retry-after': String(seconds) } });

/**
 * Makes documents one after the other; whoever asks too often, or finds too many waiting, is asked to come later.
 * `address`: of the reader; `null`: one who may ask as often as they like.
 */
export function documentDesk(): (
	address: string | null,
	make: (inTurn: InTurn) => Promise<Response>
) => Promise<Response> {
	const inTurn = takeTurns(MOST_WAITING);
	const mayAsk = makeRateLimit({ most: MOST_A_MINUTE, windowMs: 60_000 });
	return async (address, make) => {
		const waitMs = address === null ? 0 : mayAsk(address, Date.now());
		if (waitMs > 0) return tooMany(Math.ceil(waitMs / 1000));
		return make(async (work) => (await inTurn(work)) ?? tooMany(LATER_S));
	};
}

/** Does the costly part when its turn comes; what was asked is read before. */
type InTurn = (work: () => Promise<Response>) => Promise<Response>;
