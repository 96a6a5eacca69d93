import { describe, expect, test } from 'vitest';
import { hasStress, runThrough, stressFile } from '../bench/submissions.ts';

const isHere = hasStress();
if (!isHere)
	console.warn('skipped: foreign files of projects; set HETU_STRESS to the folder that holds gem_projects.csv.gz');

/**
 * Of the 68 rows how many lie in which division, by point-in-polygon-hao 1.2.4 and, apart from it, by an even-odd test
 * written in Python, both over `data/divisions.geojson`: 27 in ten divisions, 41 outside, none on a border.
 */
const INSIDE = {
	'230203': 2,
	'230206': 8,
	'230207': 1,
	'230208': 2,
	'230221': 3,
	'230223': 2,
	'230224': 2,
	'230225': 2,
	'230227': 3,
	'230281': 2
};

describe.runIf(isHere)('foreign files of projects', () => {
	test('the local rows are placed in their divisions, or told to lie outside', async () => {
		const { read } = await runThrough('a.csv', stressFile('gem_qiqihar_bbox.csv'));
		const counts: Record<string, number> = {};
		for (const { values } of read.rows) {
			const division = values.get('division');
			if (typeof division === 'string') counts[division] = (counts[division] ?? 0) + 1;
		}
		expect(counts).toEqual(INSIDE);
		const outside = read.rows.filter(({ problems }) => problems.some(({ code }) => code === 'outside-territory'));
		expect([read.rows.length, outside.length]).toEqual([68, 41]);
	});

	test('53,699 rows are read in under a minute; nothing is dropped in silence', async () => {
		const before = process.memoryUsage().heapUsed;
		const { table, read, setAside, ms } = await runThrough('a.csv', stressFile('gem_projects.csv.gz'));
		expect([table.rows.length, read.rows.length]).toEqual([53_699, 53_699]);
		// every column is taken, or set aside by its name
		expect(setAside).toEqual(['tracker', 'country', 'province', 'capacity', 'unit', 'startYear']);
		// a name that says that there is none, or a status that is none of ours, is told with its row
		expect(
			read.rows
				.filter(({ values }) => (values.get('name.zh') ?? null) === null)
				.every(({ problems }) => problems.length > 0)
		).toBe(true);
		expect(ms.file + ms.rows + ms.difference + ms.duplicates).toBeLessThan(60_000);
		expect((process.memoryUsage().heapUsed - before) / 1_000_000).toBeLessThan(600);
	}, 120_000);
});
