import type { BoundaryProblem } from '../boundaries.ts';
import { isRecord, type RawFeature } from './read-features.ts';

export interface ExpectedDivision {
	readonly code: string;
	/** Every name it may stand under, in any language. */
	readonly names: readonly string[];
	/** The present area; `null` where unknown. */
	readonly areaKm2: number | null;
}

/** The properties that hold a code or a name in the files of surveying offices and map services. */
const CODE_KEYS = ['adcode', 'code', 'gb', 'id', 'XZQDM', 'PAC', '代码', '行政区划代码'];
const NAME_KEYS = ['name', 'NAME', 'name_zh', 'fullname', 'XZQMC', 'shortName', '名称', '行政区名称'];

interface Matched {
	/** Division code → index of its feature. */
	featureOf: Map<string, number>;
	problems: BoundaryProblem[];
	notes: BoundaryProblem[];
}

/**
 * Which feature is which division: by code, or by name where no code is known. A code decides against a name;
 * that they differ is noted. Every feature must be one division, and every division have one feature.
 */
export function matchDivisions(features: readonly RawFeature[], expected: readonly ExpectedDivision[]): Matched {
	const byCode = new Map(expected.map((division) => [division.code, division]));
	const byName = new Map(expected.flatMap((division) => division.names.map((name) => [normalise(name), division])));
	const matched: Matched = { featureOf: new Map(), problems: [], notes: [] };
	features.forEach((feature, index) => {
		const path = `features[${index}]`;
		const names = namesOf(feature);
		const coded = codesOf(feature)
			.map((code) => byCode.get(code))
			.find((division) => division !== undefined);
		const named = names.map((name) => byName.get(normalise(name))).find((division) => division !== undefined);
		const division = coded ?? named;
		if (!division) {
			matched.problems.push({ code: 'division-unknown', path, value: { codes: codesOf(feature), names } });
		} else if (matched.featureOf.has(division.code)) {
			matched.problems.push({ code: 'division-duplicate', path, value: division.code });
		} else {
			matched.featureOf.set(division.code, index);
			if (names.length > 0 && named !== division) {
				matched.notes.push({ code: 'name-differs', path, value: { code: division.code, names } });
			}
		}
	});
	for (const { code } of expected) {
		if (!matched.featureOf.has(code))
			matched.problems.push({ code: 'division-missing', path: 'features', value: code });
	}
	return matched;
}

function codesOf({ id, properties }: RawFeature): string[] {
	const values = [...CODE_KEYS.map((key) => properties[key]), id];
	return values
		.filter((value) => typeof value === 'string' || typeof value === 'number')
		.map((value) => sixDigits(String(value).trim()));
}

/** The six digits of GB/T 2260, also out of `156110101` (with the country) and `110101000000` (with empty lower levels). */
function sixDigits(code: string): string {
	if (/^156\d{6}$/.test(code)) return code.slice(3);
	return code.replace(/^(\d{6})0+$/, '$1');
}

function namesOf({ properties }: RawFeature): string[] {
	return NAME_KEYS.map((key) => properties[key])
		.flatMap((value) => (isRecord(value) ? Object.values(value) : [value]))
		.filter((value) => typeof value === 'string');
}

const normalise = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
