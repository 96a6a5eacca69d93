import { describe, expect, it } from 'vitest';
import type { Filter } from './filter.ts';
import { NO_FILTER } from './filter.ts';
import type { SentencePart, ShownCounts } from './sentence.ts';
import { describeView } from './sentence.ts';

const COUNTS: ShownCounts = {
	divisions: 16,
	parks: 3,
	projects: 9,
	candidates: 7,
	gaps: null,
	unplacedProjects: 0,
	unplacedParks: 0
};
const filter = (conditions: { [Field in keyof Filter]?: unknown }): Filter =>
	({ ...NO_FILTER, ...conditions }) as Filter;
const brief = (part: SentencePart): string => {
	if (part.kind === 'count') return `${part.count} ${part.of}`;
	if (part.kind === 'condition') return `${part.field} ${JSON.stringify(part.value)}`;
	return part.kind === 'selected' ? `selected ${part.selection.id}` : part.kind;
};
const describeBriefly = (conditions: Parameters<typeof filter>[0], counts: Partial<ShownCounts> = {}) =>
	describeView({ filter: filter(conditions), counts: { ...COUNTS, ...counts }, selection: null }).map(brief);

describe('the sentence of what is shown', () => {
	it('speaks of the whole where nothing narrows it', () => {
		expect(describeBriefly({})).toEqual(['whole', '16 divisions', '3 parks', '9 projects', '7 candidates']);
	});

	it('names the chain first, then links and divisions, then the rest in the order of the filter', () => {
		const conditions = { stages: ['planned'], divisions: ['1'], text: 'x', chains: ['soybean'], links: ['oil'] };
		expect(describeBriefly(conditions).slice(0, 5)).toEqual([
			'chains ["soybean"]',
			'links ["oil"]',
			'divisions ["1"]',
			'stages ["planned"]',
			'text "x"'
		]);
	});

	it('leaves out gaps that are not known, and what there is none of', () => {
		expect(describeBriefly({ chains: ['soybean'] }, { candidates: 0 })).toEqual([
			'chains ["soybean"]',
			'3 parks',
			'9 projects'
		]);
	});

	it('counts none as none where that is the answer', () => {
		expect(describeBriefly({ text: 'x' }, { parks: 0, projects: 0, candidates: 0 }).slice(1)).toEqual([
			'0 parks',
			'0 projects'
		]);
	});

	it('says what is missing from the map, and ends with what is selected', () => {
		const selection = { kind: 'park', id: 'east-zone' } as const;
		const counts = { ...COUNTS, gaps: 2, unplacedProjects: 4, unplacedParks: 1 };
		expect(
			describeView({ filter: filter({ text: 'x' }), counts, selection })
				.map(brief)
				.slice(3)
		).toEqual(['7 candidates', '2 gaps', '4 unplacedProjects', '1 unplacedParks', 'selected east-zone']);
	});
});
