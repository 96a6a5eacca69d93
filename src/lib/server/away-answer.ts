import type { Locale } from '../domain/names.ts';
import { m } from '../paraglide/messages.js';

/** Seconds after which whoever asked may ask again. */
const AGAIN_S = 10;

/**
 * The answer while the database is away: it needs nothing of it, which every other page does. A reader gets a page, a
 * form that a script sent what forms get, and any other script `{"status":"unavailable"}`.
 */
export function awayAnswer(request: Request, { locale, theme }: { locale: Locale; theme: string }): Response {
	const headers = { 'retry-after': String(AGAIN_S), 'cache-control': 'no-store' };
	if (request.headers.has('x-sveltekit-action')) return Response.json(ACTION_ERROR, { status: 503, headers });
	if (!request.headers.get('accept')?.includes('text/html'))
		return Response.json({ status: 'unavailable' }, { status: 503, headers });
	return new Response(page(locale, theme), {
		status: 503,
		headers: {
			...headers,
			'content-type': 'text/html; charset=utf-8',
			'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
		}
	});
}

/** As the framework writes it, so that the page of the form can say what happened. */
const ACTION_ERROR = { type: 'error', status: 503, error: { message: 'unavailable', fault: 'away' } } as const;

const page = (locale: Locale, theme: string): string => `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : locale}" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${m.app_name()} · 503</title>
<style>
:root { color-scheme: light dark }
[data-theme='light'] { color-scheme: light }
[data-theme='dark'] { color-scheme: dark }
body { margin: 0; background: light-dark(#fbfaf7, #11161c); color: light-dark(#1b2a3a, #e9e6df); font: 15px/1.6 'Noto Sans', 'Noto Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif }
main { box-sizing: border-box; display: grid; gap: 12px; max-width: 560px; margin: 18vh auto; padding: 0 16px }
h1, p { margin: 0 }
h1 { font-size: 20px; font-weight: 500; line-height: 1.3 }
a { color: light-dark(#1f4e79, #8ab8e6) }
</style>
</head>
<body>
<main>
<h1>${m.error_away()}</h1>
<p>${m.error_away_text()}</p>
<p><a href="">${m.error_away_again()}</a></p>
</main>
</body>
</html>
`;
