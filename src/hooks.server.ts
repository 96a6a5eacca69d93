import { randomUUID } from 'node:crypto';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { paraglideMiddleware } from '$lib/paraglide/server';
import { compressPages } from '$lib/server/compress-pages';
import { closeDatabase, database } from '$lib/server/store';
import { parseTheme, THEME_COOKIE } from '$lib/ui/theme';

export const init: ServerInit = async () => {
	await database();
	process.once('sveltekit:shutdown', () => void closeDatabase());
};

const inOneLanguage: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, ({ request, locale }) => {
		event.request = request;
		event.locals.locale = locale;
		event.locals.theme = parseTheme(event.cookies.get(THEME_COOKIE));
		return resolve(event, {
			transformPageChunk: ({ html }) =>
				html.replace('%lang%', htmlLanguage(locale)).replace('%theme%', event.locals.theme)
		});
	});

const htmlLanguage = (locale: App.Locals['locale']): string => (locale === 'zh' ? 'zh-CN' : locale);

const withSecurityHeaders: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	response.headers.set('x-content-type-options', 'nosniff');
	response.headers.set('referrer-policy', 'same-origin');
	response.headers.set('cross-origin-opener-policy', 'same-origin');
	response.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()');
	return response;
};

export const handle = sequence(compressPages, withSecurityHeaders, inOneLanguage);

/** One line in the log, its id on the page; what was thrown never reaches the reader. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status === 404) return { message };
	const id = randomUUID().slice(0, 8);
	const reason = error instanceof Error ? error.message.replaceAll('\n', ' ') : String(error);
	console.error(`error ${id} ${status} ${event.request.method} ${event.url.pathname}: ${reason}`);
	return { message, id };
};
