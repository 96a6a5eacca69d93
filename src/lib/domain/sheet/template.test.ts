import { describe, expect, test } from 'vitest';
import { DEFAULT_SPEC, MOST_LETTERS, type SheetSpec } from './spec.ts';
import {
	applyTemplate,
	MOST_TEMPLATE_NAME,
	MOST_TEMPLATE_NOTE,
	parseTemplateFields,
	type SheetTemplate,
	type TemplateId,
	templateOf,
	templateText
} from './template.ts';

/** 4 by 2, without any pixels: signature, IHDR, IEND. */
const PNG = Uint8Array.from(
	(
		'89504e470d0a1a0a' +
		'0000000d49484452' +
		'0000000400000002' +
		'0802000000' +
		'00000000' +
		'0000000049454e4400000000'
	).match(/../g) ?? [],
	(byte) => parseInt(byte, 16)
);
const FRAME = { lng: 124, lat: 47.5, zoom: 7, rotation: 0 };
const made: SheetSpec = {
	...DEFAULT_SPEC,
	paper: 'a3',
	isLandscape: false,
	scheme: 'dark',
	frame: FRAME,
	title: '大豆产业链',
	subtitle: '招商推介',
	notes: '注'.repeat(MOST_LETTERS.notes),
	review: '黑S(2026)1号',
	blocks: ['ranking', 'totals'],
	legend: [{ key: 'stage.planned', name: '拟建~', isShown: false }],
	template: 'other'
};
const templateNamed = (part: Partial<SheetTemplate> = {}): SheetTemplate => ({
	id: 'T-1' as TemplateId,
	name: '推介图',
	note: '',
	spec: templateText(made),
	logo: null,
	author: null,
	keptAt: 0,
	changedAt: 0,
	changedBy: null,
	version: 1,
	archived: false,
	...part
});
const LOGO = { format: 'png', words: '徽标', aspect: 2 } as const;

describe('a template', () => {
	test('keeps all of a sheet but the frame, the title and the template that it came from', () =>
		expect(templateOf(made)).toEqual({ ...made, frame: null, title: null, template: null }));

	test('gives another sheet all that it keeps, however long, and leaves it its frame and title', () => {
		const other = { ...DEFAULT_SPEC, frame: { ...FRAME, zoom: 9 }, title: '县域', notes: 'x' };
		expect(applyTemplate(other, templateNamed())).toEqual({
			...made,
			frame: { ...FRAME, zoom: 9 },
			title: '县域',
			template: null
		});
	});

	test('is named by a sheet that shows its logo, and by no other', () => {
		expect(applyTemplate(DEFAULT_SPEC, templateNamed({ logo: LOGO })).template).toBe('T-1');
		expect(applyTemplate({ ...DEFAULT_SPEC, template: 'old' }, templateNamed()).template).toBeNull();
	});

	test('has the same text of two sheets that differ in frame and title only', () => {
		expect(templateText({ ...made, frame: null, title: null })).toBe(templateText(made));
		expect(templateText({ ...made, review: '' })).not.toBe(templateText(made));
	});
});

describe('fields that somebody typed', () => {
	const typed = { name: '推介图', note: '', spec: 'a:a3-landscape', logo: null };

	test('are cleaned, and a sheet loses its frame and title', () =>
		expect(
			parseTemplateFields({
				name: ' 推介图\n a3 ',
				note: 'a\r\nb\u202E ',
				spec: 'a:a3-portrait~f:124,47.5,7~t:大豆~m:other',
				logo: { bytes: PNG, words: ' 市徽 ' }
			})
		).toEqual({
			ok: true,
			value: {
				name: '推介图 a3',
				note: 'a\nb',
				made: { spec: 'a:a3-portrait', logo: { bytes: PNG, format: 'png', aspect: 2, words: '市徽' } }
			}
		}));

	test('without a sheet leave what is kept of it', () =>
		expect(parseTemplateFields({ ...typed, spec: null })).toEqual({
			ok: true,
			value: { name: '推介图', note: '', made: null }
		}));

	test.each([
		['a name is missing', { name: ' \u202E' }, ['name', 'missing']],
		['a name is too long', { name: '图'.repeat(MOST_TEMPLATE_NAME + 1) }, ['name', 'too-long']],
		['a note is too long', { note: 'n'.repeat(MOST_TEMPLATE_NOTE + 1) }, ['note', 'too-long']],
		['a part of the sheet is unknown', { spec: 'a:a3-landscape~z:1' }, ['spec', 'unreadable']],
		['the paper of the sheet is unknown', { spec: 'a:b7-landscape' }, ['spec', 'unreadable']],
		['the sheet is longer than any', { spec: `n:${'x'.repeat(12_000)}` }, ['spec', 'too-long']],
		['the logo is a text', { logo: { bytes: new Uint8Array(9), words: 'a.png' } }, ['logo', 'no-picture']],
		['the logo is too large', { logo: { bytes: padded(200_001), words: 'a' } }, ['logo', 'too-large']]
	] as const)('are refused where %s', (_, part, [path, code]) =>
		expect(parseTemplateFields({ ...typed, ...part })).toMatchObject({ ok: false, problems: [{ path, code }] })
	);

	test('of names and logos at their limits are taken', () => {
		const name = '图'.repeat(MOST_TEMPLATE_NAME);
		expect(parseTemplateFields({ ...typed, name, logo: { bytes: padded(200_000), words: '' } }).ok).toBe(true);
	});

	test('have all their problems told at once', () =>
		expect(
			parseTemplateFields({ name: '', note: '', spec: 'z:1', logo: { bytes: new Uint8Array(), words: '' } })
		).toMatchObject({ problems: [{ path: 'name' }, { path: 'spec' }, { path: 'logo' }] }));
});

/** The picture with nothing behind its end, until it is of this size. */
function padded(size: number): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(size);
	bytes.set(PNG);
	return bytes;
}
