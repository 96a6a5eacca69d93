import { randomUUID } from 'node:crypto';
import { error, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { hasRight, type Right } from '$lib/domain/account/role';
import { editionHref } from '$lib/domain/publishing/edition-href';
import { localizeHref } from '$lib/paraglide/runtime';
import { paraglideMiddleware } from '$lib/paraglide/server';
import { compressPages } from '$lib/server/compress-pages';
import { awayAnswer } from '$lib/server/away-answer';
import * as catalogue from '$lib/server/catalogue';
import { type DatabaseFault, databaseFault } from '$lib/server/db/faults';
import { askedBy } from '$lib/server/desk/access';
import { offerFirstLink } from '$lib/server/desk/first-link';
import { batchKey, isOwnBatch } from '$lib/server/documents/batch';
import { requirePage } from '$lib/server/desk/guard';
import { makeRateLimit } from '$lib/server/desk/rate-limit';
import { visitor } from '$lib/server/desk/visitor';
import { seenBy } from '$lib/server/publishing/snapshots';
import { isFromThisMachine, isLocalMode, localModeFault } from '$lib/server/settings';
import { bodyFault, takesFiles } from '$lib/server/submissions/body-limit';
import { closeDatabase, database } from '$lib/server/store';
import { parseTheme, THEME_COOKIE } from '$lib/ui/theme';

export const init: ServerInit = async () => {
	const fault = localModeFault();
	if (fault) throw new Error(fault);
	const db = await database();
	if (batchKey() === null) await offerFirstLink(db);
	process.once('sveltekit:shutdown', () => void closeDatabase());
};

const inOneLanguage: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, ({ request, locale }) => {
		event.request = request;
		event.locals.locale = locale;
		event.locals.theme = parseTheme(event.cookies.get(THEME_COOKIE));
		return resolve(event, {
			transformPageChunk: ({ html }) =>
				withEdition(html, event).replace('%lang%', htmlLanguage(locale)).replace('%theme%', event.locals.theme)
		});
	});

/** Links of a page of an earlier publication go on in it, without scripts too. */
function withEdition(html: string, { locals: { edition }, url }: Parameters<Handle>[0]['event']): string {
	if (edition?.isLatest !== false) return html;
	return html.replace(/<a [^>]*>/g, (tag) =>
		tag.includes('data-newest')
			? tag
			: tag.replace(/ href="([^"]*)"/, (whole, href: string) => {
					const carried = editionHref(href.replaceAll('&amp;', '&'), { edition: edition.id, here: url });
					return carried === null ? whole : ` href="${carried.replaceAll('&', '&amp;')}"`;
				})
	);
}

const htmlLanguage = (locale: App.Locals['locale']): string => (locale === 'zh' ? 'zh-CN' : locale);

const withSecurityHeaders: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	response.headers.set('x-content-type-options', 'nosniff');
	response.headers.set('referrer-policy', 'same-origin');
	response.headers.set('cross-origin-opener-policy', 'same-origin');
	response.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()');
	return response;
};

/**
 * Says so where the database is away, before anything asks it in vain; what goes wrong with it later in a request gets the
 * status of its cause, so that a proxy and a watcher know.
 */
const whileDatabaseAnswers: Handle = async ({ event, resolve }) => {
	try {
		await catalogue.revision(await database());
	} catch (thrown) {
		if (databaseFault(thrown) === null) throw thrown;
		console.error(`database away ${event.request.method} ${logPath(event)}: ${reasonOf(thrown)}`);
		return away(event);
	}
	const response = await resolve(event);
	const { fault } = event.locals;
	if (!fault || response.status !== 500) return response;
	return fault === 'away'
		? away(event)
		: new Response(response.body, { status: STATUS[fault], headers: response.headers });
};

const STATUS: Readonly<Record<Exclude<DatabaseFault, 'away'>, number>> = { full: 507, unwritable: 503 };

const away = ({ locals, request }: Parameters<Handle>[0]['event']): Response => awayAnswer(request, locals);

/** More writing than a person does in a minute. */
const mayWrite = makeRateLimit({ most: 120, windowMs: 60_000 });

/** A server that a batch started answers that batch and nobody else on the machine. */
const forItsBatch: Handle = ({ event, resolve }) => {
	if (batchKey() !== null && !isOwnBatch(event.request.headers)) error(403, 'this server is for its own batch only');
	return resolve(event);
};

/** Whoever a request comes from, and whether they may. Each action asks once more for itself. */
const guarded: Handle = async ({ event, resolve }) => {
	const { locals, request, route, url } = event;
	// what a page fetches of our own while it is made comes with the headers of nobody
	if (isLocalMode() && !event.isSubRequest && !isFromThisMachine(request.headers))
		error(403, 'this server is for its own machine only');
	const db = await database();
	locals.signedIn = await visitor(db, { cookies: event.cookies, url, at: Date.now() });
	const { signedIn } = locals;
	const isStaff = hasRight(signedIn?.account.role ?? null, 'see-records');
	const seen = await seenBy(db, { isStaff, edition: url.searchParams.get('ed') });
	locals.records = seen.db;
	locals.edition = seen.edition;
	const asked = askedBy({ route: route.id, method: request.method, query: url.searchParams });
	if (asked === undefined) error(405, 'nothing is written here');
	const refused = asked === null ? null : refusedBy(event, asked);
	if (refused) return refused;
	if (!isReading(request.method)) {
		const fault = bodyFault(route.id, request.headers);
		// the page that the form stands on says it in the reader's language
		if (fault === 413 && takesFiles(route.id)) return ledBack(request, `${url.pathname}?too-large`);
		if (fault !== null) error(fault, fault === 413 ? 'the form is too large' : 'the form does not say how large it is');
		const wait = mayWrite(signedIn?.session ?? event.getClientAddress(), Date.now());
		if (wait > 0) return tooMany(wait);
	}
	const response = await resolve(event);
	// a page with somebody's name on it is for nobody else, and for no store on the way
	if (signedIn?.session && !response.headers.has('cache-control'))
		response.headers.set('cache-control', 'private, no-store');
	return response;
};

/** A browser reads no answer before it has sent all of its file: what comes is let go by, as far as the server takes it. */
async function ledBack(request: Request, location: string): Promise<Response> {
	await request.body?.pipeTo(new WritableStream()).catch(() => undefined);
	return new Response(null, { status: 303, headers: { location, connection: 'close' } });
}

/** Turns away whoever may not; a reader who wants a page is led to the door. */
function refusedBy(event: Parameters<Handle>[0]['event'], asked: Right): Response | null {
	const { locals, request, route } = event;
	// what a script fetches is answered, not led to the door
	const isPage = request.method === 'GET' && !route.id?.startsWith('/api/');
	if (isPage) requirePage(event, asked, localizeHref('/login'));
	else if (!hasRight(locals.signedIn?.account.role ?? null, asked))
		return refusal(request, locals.signedIn ? 403 : 401);
	return null;
}

/** A form sent by a script is answered as forms are, so that the page can say what happened. */
function refusal(request: Request, status: 401 | 403): Response {
	if (!request.headers.has('x-sveltekit-action')) error(status, 'not allowed');
	return Response.json({ type: 'error', status, error: { message: 'not allowed' } }, { status });
}

const isReading = (method: string): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

const tooMany = (waitMs: number): Response =>
	new Response('too many requests', { status: 429, headers: { 'retry-after': String(Math.ceil(waitMs / 1000)) } });

export const handle = sequence(
	compressPages,
	withSecurityHeaders,
	forItsBatch,
	inOneLanguage,
	whileDatabaseAnswers,
	guarded
);

/** One line in the log, its id on the page; what was thrown never reaches the reader. */
export const handleError: HandleServerError = ({ error: thrown, event, status, message }) => {
	if (status === 404) return { message };
	const id = randomUUID().slice(0, 8);
	console.error(`error ${id} ${status} ${event.request.method} ${logPath(event)}: ${reasonOf(thrown)}`);
	const fault = databaseFault(thrown);
	if (!fault) return { message, id };
	event.locals.fault = fault;
	return { message, id, fault };
};

/** Of a connection that was refused at several addresses the message is empty. */
const reasonOf = (thrown: unknown): string =>
	thrown instanceof Error
		? thrown.message.replaceAll('\n', ' ') || String('code' in thrown ? thrown.code : thrown.name)
		: String(thrown);

/** Without what a path may hold in secret: the token of a link. */
const logPath = ({ url, route }: Parameters<HandleServerError>[0]['event']): string =>
	route.id?.includes('[token]') ? route.id : url.pathname;
