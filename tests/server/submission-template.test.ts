import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/lib/domain/catalogue/catalogue.ts';
import { indexCatalogue } from '../../src/lib/domain/catalogue/index-catalogue.ts';
import { parsePack } from '../../src/lib/domain/exchange/pack/parse-pack.ts';
import { mapColumns } from '../../src/lib/domain/exchange/submit/map-columns.ts';
import { diffAgainst } from '../../src/lib/domain/exchange/submit/match-records.ts';
import { readRows } from '../../src/lib/domain/exchange/submit/read-rows.ts';
import {
	SUBMITTED_KINDS,
	type SubmittedKind,
	type UploadedTable
} from '../../src/lib/domain/exchange/submit/submission.ts';
import { LOCALES, type Locale } from '../../src/lib/domain/names.ts';
import { fieldsOf } from '../../src/lib/domain/records/fields-of.ts';
import type { RecordField } from '../../src/lib/domain/records/record-field.ts';
import type { AnyRecord } from '../../src/lib/domain/records/record-kind.ts';
import { readUpload } from '../../src/lib/server/submissions/read-upload.ts';
import { templateFor } from '../../src/lib/server/submissions/template.ts';
import { readPackFiles } from '../fixtures/miniature/read-files.ts';
import { TEMPLATE_WORDS } from './submission-words.ts';

/** The territory that ships, whose records are the hardest there are. */
const parsed = parsePack(readPackFiles('data'));
if (!parsed.ok) throw new Error('the pack does not parse');
const { catalogue, projects } = parsed.value;
const index = indexCatalogue(catalogue);

const recordsOf = (kind: SubmittedKind): readonly AnyRecord[] =>
	({
		project: [...projects.values()].flat(),
		park: catalogue.parks,
		site: catalogue.sites,
		enterprise: catalogue.enterprises,
		division: catalogue.divisions
	})[kind];

const templateOf = (kind: SubmittedKind, locale: Locale, more: Partial<Catalogue> = {}): Uint8Array =>
	templateFor(
		kind,
		{ records: recordsOf(kind), catalogue: { ...catalogue, ...more }, portfolio: null },
		{ ...TEMPLATE_WORDS, locale }
	);

async function firstTable(bytes: Uint8Array): Promise<UploadedTable> {
	const read = await readUpload({ name: 'template.xlsx', bytes });
	const [table] = read.ok ? read.value.tables : [];
	if (!table || (read.ok && read.value.tables.length > 1)) throw new Error(JSON.stringify(read));
	return table;
}

function sentBack(kind: SubmittedKind, table: UploadedTable) {
	const fields = fieldsOf(kind, catalogue.factDefinitions) as readonly unknown[] as readonly RecordField<AnyRecord>[];
	const meanings = mapColumns(table, { kind, facts: catalogue.factDefinitions, remembered: new Map() });
	const referenceSystem = { system: 'wgs84', meridian: null } as const;
	const { rows, setAside } = readRows(table, meanings, {
		kind,
		catalogue,
		index,
		fields,
		referenceSystem,
		division: null
	});
	return { rows, setAside, meanings, difference: diffAgainst(rows, { records: recordsOf(kind), fields }, null) };
}

const filled = SUBMITTED_KINDS.filter((kind) => recordsOf(kind).length > 0);

describe.each(filled)('the template of %s', (kind) => {
	test.each(LOCALES)('sent back as it is, changes nothing (%s)', async (locale) => {
		const { rows, setAside, meanings, difference } = sentBack(kind, await firstTable(templateOf(kind, locale)));
		expect(setAside).toEqual([]);
		expect(meanings.filter(({ certainty }) => certainty !== 'sure')).toEqual([]);
		expect(rows.flatMap(({ problems }) => problems).slice(0, 5)).toEqual([]);
		expect(difference.changed.slice(0, 3)).toEqual([]);
		expect([difference.new.length, difference.unchanged.length]).toEqual([0, recordsOf(kind).length]);
	});
});

describe('opened and saved by LibreOffice', () => {
	let folder = '';
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'hetu-template-'));
		return () => rmSync(folder, { recursive: true });
	});

	test('a template still changes nothing, and its lists are there to choose from', async ({ skip }) => {
		writeFileSync(join(folder, 'a.xlsx'), templateOf('project', 'zh'));
		const profile = `-env:UserInstallation=file://${folder}/profile`;
		const options = [
			profile,
			'--headless',
			'--convert-to',
			'xlsx:Calc MS Excel 2007 XML',
			'--outdir',
			join(folder, 'out'),
			join(folder, 'a.xlsx')
		];
		const { error } = spawnSync('soffice', options, { timeout: 60_000 });
		if (error) skip('no soffice on this machine: what LibreOffice makes of a template is not tested');
		const { difference } = sentBack('project', await firstTable(readFileSync(join(folder, 'out', 'a.xlsx'))));
		expect(difference.changed.slice(0, 3)).toEqual([]);
		expect(difference.unchanged).toHaveLength(recordsOf('project').length);
	});
});
