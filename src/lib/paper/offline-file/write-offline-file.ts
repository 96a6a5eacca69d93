import type { BriefingPack } from '../../domain/briefing/pack.ts';
import type { Locale } from '../../domain/names.ts';
import type { Fonts } from '../fonts/letters.ts';
import { attributes, escapeXml } from '../xml.ts';
import { embedFonts } from './embed-fonts.ts';
import type { Player } from './player.ts';
import { type PlainWords, writePlainBriefing } from './write-plain-briefing.ts';

export interface OfflineFileOrder {
	readonly pack: BriefingPack;
	readonly player: Player;
	/** In which it opens; the reader may change it. */
	readonly locale: Locale;
	readonly title: string;
	/** Of what is read where no script runs. */
	readonly words: PlainWords;
}

/**
 * A briefing as one HTML file that opens from a disk: player, map, land, records and letters are in it.
 *
 * Its policy lets it ask for nothing that is not in it, whatever a text may hold. The same order is the same bytes, in a
 * browser and on the server.
 */
export async function writeOfflineFile(order: OfflineFileOrder, fonts: Fonts): Promise<Uint8Array<ArrayBuffer>> {
	const { pack, player, locale, title, words } = order;
	const records = embedJson(pack);
	const faces = await embedFonts([records, player.code, title], fonts);
	const page = [
		'<!doctype html>',
		`<html${attributes({ lang: LANGUAGE_TAGS[locale], 'data-theme': 'auto' })}>`,
		'<head>',
		'<meta charset="utf-8">',
		`<meta${attributes({ 'http-equiv': 'content-security-policy', content: policyOf(player) })}>`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="referrer" content="no-referrer">',
		`<title>${escapeXml(title)}</title>`,
		`<style>${faces}</style>`,
		`<style>${player.css}</style>`,
		'</head>',
		'<body>',
		'<div class="app"></div>',
		`<noscript>${writePlainBriefing(pack, { locale, title, words })}</noscript>`,
		`<script type="application/json" id="pack">${records}</script>`,
		`<script type="application/json" id="worker">${embedJson(player.worker)}</script>`,
		`<script type="module">${player.code}</script>`,
		'</body>',
		'</html>\n'
	];
	return new TextEncoder().encode(page.join('\n'));
}

/** BCP 47, as pages of the app have them. */
const LANGUAGE_TAGS: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en', ru: 'ru' };

/**
 * Its one script, by its hash; all else is what the file itself holds, since neither `data:` nor `blob:` leads out.
 * `connect-src`: MapLibre reads fonts and its worker by address; `worker-src`: where a page has no origin, as on a disk, it
 * starts the worker from `data:` (Chromium issue 40067939). Styles may stand in elements: none of them can load a thing.
 */
const policyOf = ({ codeHash }: Player): string =>
	[
		"default-src 'none'",
		`script-src '${codeHash}'`,
		'worker-src data: blob:',
		"style-src 'unsafe-inline'",
		'font-src data:',
		'img-src data: blob:',
		'connect-src data: blob:',
		"base-uri 'none'",
		"form-action 'none'"
	].join('; ');

/** Within an element that ends at the first `</script`, and that `<!--` would keep open. */
const embedJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
