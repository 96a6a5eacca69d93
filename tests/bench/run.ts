import { writeFileSync } from 'node:fs';
import { STAGES } from '../../src/lib/domain/project/project.ts';
import { createBrushBench } from './brush.ts';
import type { BrushBench } from './brush.ts';
import { PICTURE, timeChainPicture } from './chain-picture.ts';
import { timeHandout } from './handout.ts';
import { timeLocating } from './locating.ts';
import { timeMatching } from './matching.ts';
import { OUR_PDF, timePictures, timeVectors } from './paper.ts';
import { timeRecords } from './records.ts';
import { ONE_ATLAS, timeAtlas, timeSheet } from './sheets.ts';
import { circumstances, comparisonTable } from './report.ts';
import type { Comparison } from './report.ts';
import { timeRoadmap } from './roadmap.ts';
import { timePromethee, timeTopsis, TOPSIS } from './selection-methods.ts';
import { timeSmaa } from './selection-robustness.ts';
import { RANK_ROWS, timeWeightStep } from './selection-weights.ts';
import { timeSubmission } from './submissions.ts';
import type { Timing } from './timing.ts';

/** `npm run bench`: prints what was measured; with `--write` it also replaces `docs/benchmarks.md`. */

const BENCHMARKS = new URL('../../docs/benchmarks.md', import.meta.url);

const INTRODUCTION = `# Benchmarks

Written by \`npm run bench -- --write\`. How many times as fast a contender is as the first in its
table stands twice: by the medians of the rounds, and by their least times, which other work on the machine disturbs
least. The contenders take turns within a round; every answer is compared with the baseline's before anything is timed.

**A brush step** refreshes the counts of 8 fields and the 50 largest investments after the window of a brush over
investment has changed. crossfilter2 counts these 8 fields; the engine counts chains, links, programmes and flags at the
same time. What the engine prepares for a brush is lost before every round, so that its making is part of the time.

- _Dragged_: the window crosses the portfolio in 33 steps and is resized; some 3 % of the projects change a step.
- _Flicked_: the same in 12 steps; some 9 % change.
- _Jumping_: the window is anywhere else at each step.
- _Every row at each step_: the engine counts all rows anew, which is what a change of any other condition costs it and
  a brush never needs; crossfilter2 has the window as a function that it asks of every row, and then counts the rows
  that changed.

**Locating** finds the division of points spread over the box of the territory.

**Matching** judges every need of every project against what every park offers, to the outcome and the counts of each
pair; pair by pair the values, sources and reasons come with them. The goal of the columns is 100 ms.

**A chain** is its graph laid out, its links assessed, its gap map and the parks for every link. The goal of all at
once is a frame of 16 ms.

**Methods of selection** judge alternatives by criteria. TOPSIS to the closeness of each alternative, _ranked_ to its
rank as well; the baselines stop at the closeness. numpy, where it is at hand, times itself in a process of its own, as
many rounds, before ours. PROMETHEE II to the net flows of each; its goal is a median of 15 ms with preferences that are
steps or straight rises.

**A step of a weight** that is dragged scores, orders and ranks all projects by as many criteria as the demonstration
has.

**SMAA-2** draws 10,000 weightings of 12 criteria and counts the ranks that each project takes, from the request to the
result. The goals are medians of 35 ms for the first five ranks of 300 projects and of 900 ms for all ranks of 1,000.

**Health** of every project as of one day, another at each round: by the dates of its milestones and the stops of its
works, and with six rules beside them, which are judged project by project in both. The goal is a frame of 16 ms.

**Paper** writes a full sheet of 40,000 corners, 1,000 symbols and 400 Chinese labels with halos: as shapes and letters on
A3, where the baseline leaves the halos out, and as pixels, where the baseline is a browser that shows our SVG and takes
its picture. Fonts have been read before, as they have for every sheet but the first. The goals are 2 s and 1.5 MB for a
PDF, 1.5 s for a PNG of A4 at 150 dpi and 6 s for one of A3 at 300 dpi. All is drawn in software.

**Sheets**: the shipped territory with 1,000 invented projects, laid out on A3 as the composer does and written as a PDF
of vectors, and an atlas of its 16 divisions. The goals are 2 s and 1.5 MB for the sheet and 30 s for the atlas.

**A briefing of 12 scenes** of seven parks among 1,000 invented projects: written, laid out, and its handout as PDF and
as slides with maps at 200 dpi, each from the briefing to the file. The goals are 10 s for the PDF and 30 s for the
slides. All is drawn in software.

**Records as a workbook**: all fields of all projects, told, typed and packed; memory is what the process took at most
above the projects themselves. The goal is 10 s and memory that is bounded: 48 MB at
50,000 projects, 152 MB at 200,000 were seen. The baseline is the
library that makes the smaller workbooks, which wants all cells at once; comma-separated values are the least there is.

**A file that somebody sends**: comma-separated values of foreign projects, where they are at hand: read, told in our
terms and placed, held against the records, and looked through for likely duplicates among as many others. The steps
follow each other; the goal of all is a minute.
`;

const INCREMENTAL = 'engine, incremental';
const ANEW = 'engine, counting all anew';

interface BrushRun {
	readonly count: number;
	readonly goal: number;
	readonly rounds: number;
	readonly steps: number;
}

function brushComparisons({ count, goal, rounds, steps }: BrushRun): Comparison[] {
	const time = createBrushBench(count);
	const compare = (how: string, bench: Omit<BrushBench, 'rounds'>): Comparison[] => {
		const timings = time({ ...bench, rounds });
		const isAnew = ({ name }: Timing) => name === ANEW || name === 'crossfilter2, asking every row';
		const of = `${how}, ${count.toLocaleString('en')} projects`;
		return [
			{ title: `Brush step, ${of}`, timings: timings.filter((each) => !isAnew(each)), goals: { [INCREMENTAL]: goal } },
			{ title: `Every row at each step, ${of}`, timings: timings.filter(isAnew), goals: { [ANEW]: 1 } }
		];
	};
	return [
		...compare('dragged', { path: 'drag', stages: [], steps }),
		...compare('dragged, stages narrowed', { path: 'drag', stages: STAGES.slice(0, 3), steps }),
		...compare('flicked', { path: 'flick', stages: [], steps }),
		...compare('jumping', { path: 'jump', stages: [], steps: steps / 4 })
	];
}

function locatingComparisons(count: number): Comparison[] {
	const { shapeCount, vertexCount, search, build } = timeLocating({ count, rounds: 7 });
	const shapes = `${shapeCount} divisions of ${vertexCount.toLocaleString('en')} vertices`;
	return [
		{ title: `Locating ${count.toLocaleString('en')} points in ${shapes}`, timings: search, goals: { locator: 15 } },
		{ title: `Making ready to locate in ${shapes}`, timings: build, goals: {} }
	];
}

function matchingComparisons(projectCount: number, parkCount: number): Comparison[] {
	const timings = timeMatching({ projectCount, parkCount, rounds: 15 });
	return [{ title: `Matching ${projectCount.toLocaleString('en')} projects × ${parkCount} parks`, timings, goals: {} }];
}

function pictureComparisons(): Comparison[] {
	const timings = timeChainPicture({ linkCount: 60, parkCount: 40, projectCount: 2000, rounds: 15 });
	const title = 'A chain of 60 links × 16 divisions × 40 parks × 2,000 projects';
	return [{ title, timings, goals: { [PICTURE]: 1 } }];
}

function methodComparisons(): Comparison[] {
	const [rows, columns] = [100_000, 12];
	const { plain, numpy } = timeTopsis({ rows, columns, rounds: 31 });
	const title = `TOPSIS, ${rows.toLocaleString('en')} alternatives × ${columns} criteria`;
	const flows = timePromethee({ rows: 3000, columns: 12, rounds: 31 });
	return [
		{ title, timings: plain, goals: { [TOPSIS]: 15 } },
		...(numpy ? [{ title: `${title}, beside numpy`, timings: numpy, goals: { [TOPSIS]: 3.5 } }] : []),
		{ title: 'PROMETHEE II, 3,000 alternatives × 12 criteria', timings: flows, goals: {} }
	];
}

function weightComparisons(): Comparison[] {
	const criterionCount = 21;
	return [500, 100_000].map((projectCount) => ({
		title: `A step of a weight, ${projectCount.toLocaleString('en')} projects × ${criterionCount} criteria`,
		timings: timeWeightStep({ projectCount, criterionCount, rounds: 31 }),
		goals: { [RANK_ROWS]: 2 }
	}));
}

function smaaComparisons(): Comparison[] {
	const top = timeSmaa({ projectCount: 300, ranks: 5, samples: 10_000, rounds: 15 });
	const whole = timeSmaa({ projectCount: 1000, ranks: 'all', samples: 10_000, rounds: 5 });
	return [
		{ title: 'SMAA-2, first five ranks of 300 projects, 10,000 samples', timings: top, goals: {} },
		{ title: 'SMAA-2, all ranks of 1,000 projects, 10,000 samples', timings: whole, goals: {} }
	];
}

function roadmapComparisons(): Comparison[] {
	const { dates, rules } = timeRoadmap({ projectCount: 2000, milestoneCount: 20, rounds: 31 });
	const title = 'Health of 2,000 projects × 20 milestones';
	return [
		{ title: `${title}, by dates`, timings: dates, goals: {} },
		{ title: `${title}, by dates and six rules`, timings: rules, goals: {} }
	];
}

async function paperComparisons(): Promise<Comparison[]> {
	const { timings, bytes } = await timeVectors(9);
	const sizes = Object.entries(bytes).map(([name, length]) => `${name} ${(length / 1e6).toFixed(2)} MB`);
	const pictures = await timePictures(5);
	return [
		{ title: `A sheet of A3 as shapes and letters: ${sizes.join(', ')}`, timings, goals: { [OUR_PDF]: 1 } },
		...pictures.map((picture) => ({ ...picture, goals: {} }))
	];
}

async function sheetComparisons(): Promise<Comparison[]> {
	const { timings, megabytes, marks } = await timeSheet(9);
	const title = `A view of ${marks.toLocaleString('en')} projects on A3, ${megabytes.toFixed(2)} MB`;
	return [
		{ title, timings, goals: {} },
		{ title: 'An atlas of 16 sheets', timings: await timeAtlas(5), goals: { [ONE_ATLAS]: 1 } }
	];
}

async function handoutComparisons(): Promise<Comparison[]> {
	const { timings, pages, slides } = await timeHandout(5);
	return [{ title: `A briefing of 12 scenes: ${pages} pages of A4, ${slides} slides`, timings, goals: {} }];
}

function recordComparisons(count: number): Comparison[] {
	const title = `Records of ${count.toLocaleString('en')} projects as a workbook`;
	return [{ title, timings: timeRecords({ count, rounds: 3 }), goals: {} }];
}

function submissionComparisons(): Comparison[] {
	const timings = timeSubmission(3);
	return timings.length === 0 ? [] : [{ title: 'A file of 53,699 projects that somebody sends', timings, goals: {} }];
}

const tables: string[] = [];
for (const measure of [
	() => brushComparisons({ count: 100_000, goal: 7, rounds: 15, steps: 200 }),
	() => brushComparisons({ count: 1_000_000, goal: 5, rounds: 5, steps: 80 }),
	() => locatingComparisons(1_000_000),
	() => matchingComparisons(2000, 40),
	pictureComparisons,
	methodComparisons,
	weightComparisons,
	smaaComparisons,
	roadmapComparisons,
	paperComparisons,
	sheetComparisons,
	handoutComparisons,
	() => recordComparisons(100_000),
	submissionComparisons
])
	for (const comparison of await measure()) {
		const table = comparisonTable(comparison);
		console.log(table);
		tables.push(table);
	}
console.log(circumstances());
if (process.argv.includes('--write'))
	writeFileSync(
		BENCHMARKS,
		[INTRODUCTION, '## Machine', '', circumstances(), '', '## Figures', '', ...tables].join('\n')
	);
