import { describe, expect, test } from 'vitest';
import type { Provenance, Source, SourceId } from '../provenance.ts';
import type { Park, ParkId } from '../territory/territory.ts';
import { changeRecord, mergeChanges } from './change-record.ts';
import { shapeOf, withProvenance } from './part-shape.ts';
import { PARK_RECORD_FIELDS } from './place-fields.ts';
import { readForm, textsOf } from './record-form.ts';
import type { FieldValue, RecordField } from './record-field.ts';
import { sourceIdOf, sourceLine } from './typed-source.ts';
import { usesOf, usesOfLink } from './uses-of.ts';

const report: Source = {
	id: 'gov-2024' as SourceId,
	kind: 'government',
	outlet: '日出县人民政府',
	title: null,
	url: null,
	published: '2024-03',
	licence: null
};
const published: Provenance = {
	sources: [report.id],
	asOf: '2024',
	asOfReported: null,
	confidence: 'high',
	steward: null
};
const park: Park = {
	id: 'sunrise-park' as ParkId,
	name: { zh: '日出园', en: null, ru: null, aliases: ['东园、老园'] },
	level: 'provincial',
	levelReported: null,
	division: null,
	position: null,
	leadingIndustries: [{ zh: '机械', en: 'Machines', ru: 'Машины' }],
	chains: [],
	facts: [],
	offers: [],
	portfolio: null,
	note: null,
	provenance: published,
	valueProvenance: {}
};
const fields = PARK_RECORD_FIELDS as readonly RecordField[];
const find = (_: string, words: string) => [words];
const lookup = { references: find, codes: find };
const asked = { kind: 'park', base: park, fields, lookup, sources: [report] } as const;
const unchanged = textsOf(fields, park);
const told = {
	'from.all.which': 'known',
	'from.all.source': sourceLine(report),
	'from.all.asOf': '2024年6月',
	'from.all.confidence': 'medium',
	'from.all.steward': '园区办'
};
const said = { sources: [report.id], asOf: '2024-06', asOfReported: null, confidence: 'medium', steward: '园区办' };
const codesOf = (texts: Readonly<Record<string, string>>) =>
	readForm({ ...unchanged, ...texts }, asked).problems.map(({ code, path }) => `${path} ${code}`);

describe('a form of a record', () => {
	test('an outline drawn anew is a change with a source, alone or beside values, and may have one of its own', () => {
		const redrawn = { ...asked, isRedrawn: true };
		const alone = readForm({ ...unchanged, ...told }, redrawn);
		expect(alone).toMatchObject({ changes: [], outlineProvenance: said, problems: [] });
		expect(readForm({ ...unchanged, ...told }, asked).outlineProvenance).toBeNull();
		expect(readForm(unchanged, redrawn).problems.map(({ path }) => path)).toEqual([
			'from.all.confidence',
			'from.all.source'
		]);
		const own = { 'own.outline': 'yes', 'from.outline.source': report.id, 'from.outline.confidence': 'low' };
		const both = readForm({ ...unchanged, ...told, ...own, 'value.note': '新说明' }, redrawn);
		expect(both.changes[0]?.provenance.confidence).toBe('medium');
		expect(both.outlineProvenance?.confidence).toBe('low');
	});

	test('that is left as it was asks for nothing, whatever stands in its values', () =>
		expect(codesOf({})).toEqual([' nothing-new']));

	test('gives each changed value the source that serves all of them', () =>
		expect(
			readForm({ ...unchanged, ...told, 'value.level': 'national', 'value.offer.landHa': '150亩' }, asked)
		).toEqual({
			outlineProvenance: null,
			changes: [
				{ field: 'level', value: 'national', provenance: said },
				{ field: 'offer.landHa', value: 10, provenance: said }
			],
			newSources: [],
			problems: []
		}));

	test('lets a value have a source of its own, which may be new and is then made once', () => {
		const own = {
			'own.note': 'yes',
			'from.note.which': 'new',
			'from.note.kind': 'news',
			'from.note.outlet': '日出日报',
			'from.note.published': '2024-07-01',
			'from.note.confidence': 'low'
		};
		const read = readForm({ ...unchanged, ...told, ...own, 'value.level': 'national', 'value.note': '扩区' }, asked);
		const [source] = read.newSources;
		expect(read.problems).toEqual([]);
		expect(source).toMatchObject({ kind: 'news', outlet: '日出日报', title: null, published: '2024-07-01' });
		expect(source?.id).toMatch(/^日出日报-2024-07-01-\w{7}$/);
		expect(read.changes.map(({ provenance }) => provenance.sources)).toEqual([[report.id], [source?.id]]);
		expect(source && sourceIdOf(source)).toBe(source?.id);
	});

	test('tells all that is wrong at once: values, and a source that is missing', () =>
		expect(codesOf({ 'value.offer.landHa': '很多', 'value.name.zh': '', 'value.note': '新' })).toEqual([
			'name.zh missing-value',
			'offer.landHa not-a-number',
			'from.all.confidence no-confidence',
			'from.all.source no-source'
		]));

	test('takes no source only for what is said to be unsourced', () =>
		expect(codesOf({ 'value.note': '新', 'from.all.confidence': 'unsourced' })).toEqual([]));

	test('leaves to somebody else what it was told to', () =>
		expect(codesOf({ 'value.level': 'national', 'choose.level': 'theirs' })).toEqual([' nothing-new']));
});

test('of two who changed the same record, each change stands alone but where both changed one value', () => {
	const { changes } = readForm({ ...unchanged, ...told, 'value.level': 'national', 'value.note': '甲' }, asked);
	const theirs = changeRecord(park, PARK_RECORD_FIELDS, [
		{ field: 'note', value: '乙', provenance: published },
		{ field: 'levelReported', value: '国家级', provenance: published }
	]);
	const merge = mergeChanges(changes, { base: park, theirs }, PARK_RECORD_FIELDS);
	expect(merge.clean.map(({ field }) => field)).toEqual(['level']);
	expect(merge.conflicts).toMatchObject([{ mine: { field: 'note', value: '甲' }, base: null, theirs: '乙' }]);
});

describe('parts with a source of their own', () => {
	const other = { ...published, confidence: 'low' } as const;
	const shape = shapeOf('enterprise', 'chains');
	const link = (id: string, words: string) => ({ link: id, words });
	const before: FieldValue = [
		{ chain: 'soy', role: null, lead: true, links: [{ ...link('soy-oil', '榨油'), provenance: published }] }
	];
	const typed = (links: readonly object[], role: string | null = null): FieldValue => [
		{ chain: 'soy', role, lead: true, links }
	];
	const links = (value: FieldValue) =>
		withProvenance(shape, value, { before, provenance: other }) as readonly { readonly links: readonly unknown[] }[];

	test('keep it while they say the same, wherever the rest is changed', () =>
		expect(links(typed([link('soy-oil', '榨油')], '龙头'))[0]?.links).toEqual([
			{ ...link('soy-oil', '榨油'), provenance: published }
		]));
	test('take that of the change where they are new or say something else', () =>
		expect(links(typed([link('soy-oil', '精炼'), link('soy-meal', '豆粕')]))[0]?.links).toEqual([
			{ ...link('soy-oil', '精炼'), provenance: other },
			{ ...link('soy-meal', '豆粕'), provenance: other }
		]));
	test('name a new link by what it is called', () => {
		const added = { id: null, name: { zh: '豆粕', en: 'Soy meal', ru: null, aliases: [] } };
		const linked = withProvenance(shapeOf('chain', 'links'), [added], { before: [], provenance: other });
		expect(linked).toEqual([{ ...added, id: 'soy-meal' }]);
	});
	test('are left for the schema to refuse where they have another shape', () =>
		expect(withProvenance(shape, 'nonsense', { before, provenance: other })).toBe('nonsense'));
});

test('what refers to a record is found: projects, sites and firms by their parks, chains and links', () => {
	const name = { zh: '甲', en: null, ru: null, aliases: [] };
	const project = { id: 'p-1', portfolio: 'demo', name, park: 'sunrise-park', chains: ['soy'], links: ['soy-oil'] };
	const firm = { id: 'e-1', name, chains: [{ chain: 'soy', links: [{ link: 'soy-oil' }] }] };
	const around = {
		catalogue: {
			parks: [park],
			sites: [{ id: 's-1', name, park: 'sunrise-park' }],
			chains: [{ id: 'soy', name, leaders: [{ enterprise: 'e-1' }] }],
			enterprises: [firm]
		},
		projects: [project]
	} as unknown as Parameters<typeof usesOf>[1];
	const found = (kind: 'park' | 'chain' | 'enterprise' | 'site', id: string) =>
		usesOf({ kind, portfolio: null, id }, around).map(({ key }) => `${key.kind} ${key.id}`);
	expect(found('park', 'sunrise-park')).toEqual(['project p-1', 'site s-1']);
	expect(found('chain', 'soy')).toEqual(['project p-1', 'enterprise e-1']);
	expect(found('enterprise', 'e-1')).toEqual(['chain soy']);
	expect(found('site', 's-1')).toEqual([]);
	expect(usesOfLink('soy-oil', around).map(({ key }) => key.id)).toEqual(['p-1', 'e-1']);
	expect(usesOfLink('soy-meal', around)).toEqual([]);
});
