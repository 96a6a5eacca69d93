import type { Briefing, Scene } from '$lib/domain/briefing/briefing';
import { outlineBriefing, type Outlined, type OutlinedScene } from '$lib/domain/briefing/outline';
import type { BriefingSource } from '$lib/domain/briefing/source';
import { LOCALES, type Locale, type Text } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';
import { sceneWords, thingName } from './scene-words';

export interface BriefingOrder extends Outlined {
	readonly locales: readonly Locale[];
	readonly undisclosed: Briefing['undisclosed'];
}

/** Does something in a language: in the browser there is one at a time, on the server each request has its own. */
export type InLanguage = <T>(locale: Locale, make: () => T) => Promise<T>;

export const NO_TEXT: Text = { zh: '', en: '', ru: '' };

/** A briefing from a shortlist, a chain or a filter, in words of every language that was asked for. */
export async function writeBriefing(
	order: BriefingOrder,
	source: BriefingSource,
	inLanguage: InLanguage
): Promise<Briefing> {
	const { locales, audience, undisclosed } = order;
	const outline = outlineBriefing(order, source);
	const worded = await wordScenes(outline, { locales, inLanguage, source, audience, undisclosed });
	const subject =
		outline.find(({ kind }) => kind === 'chain')?.thing ?? outline.find(({ thing }) => thing)?.thing ?? null;
	const title = await inEach(locales, inLanguage, (locale) =>
		subject
			? m.brief_title_about({ subject: thingName(subject, { source, locale }) })
			: m.brief_title({ portfolio: source.portfolio.name[locale] })
	);
	return {
		title,
		portfolio: source.portfolio.id,
		audience,
		locales,
		undisclosed,
		scenes: worded,
		itinerary: null
	};
}

interface Wording extends Pick<Briefing, 'locales' | 'audience' | 'undisclosed'> {
	readonly inLanguage: InLanguage;
	readonly source: BriefingSource;
}

/** Scenes in the words of their records. */
export async function wordScenes(
	scenes: readonly OutlinedScene[],
	{ locales, inLanguage, source, audience, undisclosed }: Wording
): Promise<Scene[]> {
	const said = new Map<Locale, readonly { readonly title: string; readonly text: string }[]>();
	for (const locale of locales)
		said.set(
			locale,
			await inLanguage(locale, () =>
				scenes.map((scene) => sceneWords(scene, { source, locale, audience, undisclosed }))
			)
		);
	const textOf = (place: number, field: 'title' | 'text'): Text =>
		fromEach((locale) => said.get(locale)?.[place]?.[field] ?? '');
	return scenes.map((scene, place) => ({
		...scene,
		title: textOf(place, 'title'),
		text: textOf(place, 'text'),
		notes: NO_TEXT
	}));
}

const fromEach = (say: (locale: Locale) => string): Text =>
	Object.fromEntries(LOCALES.map((locale) => [locale, say(locale)])) as Record<Locale, string>;

async function inEach(
	locales: readonly Locale[],
	inLanguage: InLanguage,
	say: (locale: Locale) => string
): Promise<Text> {
	const said = new Map<Locale, string>();
	for (const locale of locales) said.set(locale, await inLanguage(locale, () => say(locale)));
	return fromEach((locale) => said.get(locale) ?? '');
}
