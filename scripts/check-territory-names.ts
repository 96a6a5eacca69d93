import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Nothing in `src` names the territory: its names come from `data/` alone, so that another folder is another city's map.
 *
 * Searched: the names, in every language, of the territory and its divisions, and the codes of both. Tests may use
 * them as examples. The app's own name is not a territory's.
 */
export function checkTerritoryNames(): string[] {
	const names = territoryNames();
	return sourceFiles('src').flatMap((path) => {
		const text = readFileSync(path, 'utf8').toLowerCase();
		return names.filter((name) => text.includes(name.toLowerCase())).map((name) => `${path} names ${name}`);
	});
}

interface Named {
	readonly code?: string;
	readonly name: Readonly<Record<'zh' | 'en' | 'ru', string | null>>;
}

function territoryNames(): string[] {
	const territory = JSON.parse(readFileSync('data/territory.json', 'utf8')) as Named;
	const divisions = JSON.parse(readFileSync('data/divisions.geojson', 'utf8')) as { features: { properties: Named }[] };
	const records = [territory, ...divisions.features.map(({ properties }) => properties)];
	return records.flatMap(({ code, name }) =>
		[code, name.zh, name.en, name.ru].flatMap((text) => (text ? [stem(text)] : []))
	);
}

/** Names without the word for their kind: what would still give the place away. */
const stem = (name: string): string =>
	name
		.replace(/[市区县]$/, '')
		.replace(/ (District|County|City)$/, '')
		.replace(/ (район|уезд|городской уезд)$/, '');

function sourceFiles(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter(
			(entry) =>
				entry.isFile() && /\.(ts|svelte|css|html|md)$/.test(entry.name) && !/\.test\.ts$|^test-/.test(entry.name)
		)
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((path) => !path.includes('paraglide'));
}
