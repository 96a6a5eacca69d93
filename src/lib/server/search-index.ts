import { pinyin, polyphonic } from 'pinyin-pro';
import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import type { Chain } from '../domain/chain/chain.ts';
import { hanCharacters, isHan } from '../domain/explore/search/fold.ts';
import type { SearchEntry, SearchKind } from '../domain/explore/search.ts';
import type { Name } from '../domain/names.ts';
import type { Project } from '../domain/project/project.ts';

/** The words people put behind the name of a chain. */
const CHAIN_WORDS = { zh: ['链', '产业链'], en: 'chain', ru: 'цепочка' } as const;

/** Everything a reader can search for, chains first: the catalogue, and the projects of a portfolio. */
export function searchIndex(
	{ chains, divisions, parks, sites, enterprises }: Catalogue,
	projects: readonly Pick<Project, 'id' | 'name' | 'investor'>[]
): SearchEntry[] {
	const entryOf = entryMaker();
	const links = chains.flatMap((chain) => chain.links);
	return [
		...chains.map((chain) => entryOf('chain', chain, chainNames(chain))),
		...divisions.map(({ code, name }) => entryOf('division', { id: code, name })),
		...parks.map((park) => entryOf('park', park)),
		...sites.map((site) => entryOf('site', site)),
		...links.map((link) => entryOf('link', link)),
		...enterprises.map((enterprise) => entryOf('enterprise', enterprise)),
		...projects.map((project) => entryOf('project', project, project.investor === null ? [] : [project.investor]))
	];
}

interface Named {
	readonly id: string;
	readonly name: Name;
}

/** Makes entries; a text that comes again, as investors do, is read once. */
function entryMaker(): (kind: SearchKind, named: Named, more?: readonly string[]) => SearchEntry {
	const known = new Map<string, string>();
	const readOnce = (text: string): string => {
		const readings = known.get(text) ?? readingsOf(text);
		known.set(text, readings);
		return readings;
	};
	return (kind, { id, name: { zh, en, ru, aliases } }, more = []) => {
		const names = new Set<string | null>([zh, en, ru]);
		const others = [...new Set([...aliases, ...more])].filter((alias) => !names.has(alias));
		return { kind, id, zh, en, ru, pinyin: readOnce(zh), aliases: others, aliasPinyin: others.map(readOnce) };
	};
}

/** The glyph by which a chain is known on the map, and its name with the word "chain". */
function chainNames({ kind, name: { zh, en, ru }, glyph }: Chain): string[] {
	if (kind === 'other') return [];
	const bare = zh.replace(/(产业)?链$/, '');
	const names = [glyph.zh, bare, ...CHAIN_WORDS.zh.map((word) => bare + word)];
	if (en !== null) names.push(`${en} ${CHAIN_WORDS.en}`);
	if (ru !== null) names.push(`${CHAIN_WORDS.ru} ${ru}`);
	return names;
}

/** The readings of a text's Han characters, as `SearchEntry` has them. */
function readingsOf(text: string): string {
	const inContext = contextReadings(text);
	return hanCharacters(text)
		.map((character, at) => [...new Set([inContext[at] ?? '', ...allReadings(character)])].filter(Boolean).join('|'))
		.join(' ');
}

/** One reading per Han character of `text`, as the words it stands in have it. */
function contextReadings(text: string): string[] {
	return runsOfHan(text).flatMap((run) => {
		const readings = pinyin(run, { toneType: 'none', type: 'array' }).map(spell);
		const characters = Array.from(run);
		return readings.length === characters.length ? readings : characters.map(() => '');
	});
}

function runsOfHan(text: string): string[] {
	return Array.from(text, (character) => (isHan(character) ? character : ' '))
		.join('')
		.split(' ')
		.filter((run) => run !== '');
}

const readingsByCharacter = new Map<string, readonly string[]>();

function allReadings(character: string): readonly string[] {
	const known = readingsByCharacter.get(character);
	if (known !== undefined) return known;
	const [group = []] = polyphonic(character, { toneType: 'none', type: 'array' });
	const readings = group
		.map(spell)
		.flatMap((reading) => (/v/.test(reading) ? [reading, reading.replace('v', 'u')] : [reading]));
	readingsByCharacter.set(character, readings);
	return readings;
}

/** As it is typed: ü as v. A character without a reading comes back as it is, and has none. */
const spell = (reading: string): string => (/^[a-zü]+$/.test(reading) ? reading.replaceAll('ü', 'v') : '');
