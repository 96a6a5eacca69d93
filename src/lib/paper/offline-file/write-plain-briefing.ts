import type { BriefingPack } from '../../domain/briefing/pack.ts';
import type { Locale } from '../../domain/names.ts';
import { escapeXml } from '../xml.ts';

export interface PlainWords {
	/** That the map is missing, and why. */
	readonly noScript: string;
	readonly sources: string;
	/** Edition of the boundaries, as a page's foot has it. */
	readonly boundaries: string;
	/** Review number of the map, or that there is none. */
	readonly review: string;
}

interface Setting {
	readonly locale: Locale;
	readonly title: string;
	readonly words: PlainWords;
}

/** What a briefing says, as HTML that needs no script: banner, scenes, notice, sources. */
export function writePlainBriefing(pack: BriefingPack, { locale, title, words }: Setting): string {
	const { briefing, catalogue, basemap } = pack;
	const { reviewNumber, reviewNotice } = catalogue.territory;
	const portfolio = catalogue.portfolios.find(({ id }) => id === briefing.portfolio);
	const sources = catalogue.sources.map((source) =>
		[source.title?.[locale], source.outlet, source.url].filter(isGiven).join(' · ')
	);
	const layers = basemap.map((layer) => [layer.title[locale], layer.credit, layer.licence].filter(isGiven).join(' · '));
	return [
		'<main>',
		element('h1', title),
		portfolio ? element('p', `${portfolio.name[locale]} · ${portfolio.banner[locale]}`) : '',
		element('p', words.noScript),
		...briefing.scenes.flatMap((scene) => [element('h2', scene.title[locale]), ...paragraphs(scene.text[locale])]),
		element('p', words.boundaries),
		element('p', reviewNumber ? words.review : `${words.review} · ${reviewNotice[locale]}`),
		element('h2', words.sources),
		list([...layers, ...sources]),
		'</main>'
	].join('\n');
}

const isGiven = (text: string | null | undefined): text is string => Boolean(text);

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

const paragraphs = (text: string): string[] =>
	text
		.split(/\n{2,}/)
		.filter((part) => part.trim() !== '')
		.map((part) => `<p>${part.split('\n').map(escapeXml).join('<br>')}</p>`);

const list = (lines: readonly string[]): string => `<ul>${lines.map((line) => element('li', line)).join('\n')}</ul>`;
