import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Park } from '../territory/territory.ts';
import { assign, type Assignment } from './assign.ts';
import { matchPark } from './match.ts';
import type { ProjectToMatch } from './verdict.ts';
import { anyPark, anyProject, named, parkOf, projectOf } from './test-sides.ts';

/** Values by project and park: `{ p: { a: 5 } }`; 0 for what is left out. */
type Values = Readonly<Record<string, Readonly<Record<string, number>>>>;

const valued = (projects: readonly ProjectToMatch[], parks: readonly Park[], values: Values): Assignment =>
	assign(projects, parks, { worthOf: ({ project, park }) => values[project.id]?.[park.id] ?? 0 });
const places = ({ projects }: Assignment) =>
	Object.fromEntries(projects.map(({ project, park }) => [project.id, park?.id]));
const placed = ({ projects }: Assignment, id: string) => projects.find(({ project }) => project.id === id);

describe('assign', () => {
	it('puts each project where it is worth most while there is room', () => {
		const found = valued(
			[projectOf('p', { landHa: 2 }), projectOf('q', { landHa: 3 })],
			[parkOf('a', { landHa: 5 }), parkOf('b', { landHa: 5 })],
			{
				p: { a: 5, b: 3 },
				q: { a: 4, b: 1 }
			}
		);
		// 2 + 3 ha use all of a: equality passes
		expect(places(found)).toEqual({ p: 'a', q: 'a' });
		expect(found).toMatchObject({ exact: true, totalValue: 9, bound: 9 });
		expect(found.parks[0]?.resources[0]).toEqual({
			resource: 'landHa',
			unit: 'ha',
			capacity: 5,
			used: 5,
			free: 0,
			unstated: 0
		});
	});

	it('gives up the dearest park for a better sum, and says what it costs and what binds', () => {
		// a has 5 ha: p (4 ha) alone is worth 10 there, q and r (2.5 ha each) are worth 7 + 6; p is worth 8 in b
		const projects = [projectOf('p', { landHa: 4 }), projectOf('q', { landHa: 2.5 }), projectOf('r', { landHa: 2.5 })];
		const found = valued(projects, [parkOf('a', { landHa: 5 }), parkOf('b', { landHa: 4 })], {
			p: { a: 10, b: 8 },
			q: { a: 7, b: 2 },
			r: { a: 6 }
		});
		// 8 + 7 + 6 = 21; with p in a it would be 10 + 2 = 12
		expect(places(found)).toEqual({ p: 'b', q: 'a', r: 'a' });
		expect(found.totalValue).toBe(21);
		expect(placed(found, 'p')).toMatchObject({
			value: 8,
			heldFrom: [
				{
					park: { id: 'a' },
					value: 10,
					shortages: [{ resource: 'landHa', unit: 'ha', needed: 4, free: 0, capacity: 5, usedBy: ['q', 'r'] }]
				}
			],
			secondBest: null
		});
		// q would lose 5 in b, where p leaves nothing; r may stand in a only
		expect(placed(found, 'q')?.secondBest).toMatchObject({ park: { id: 'b' }, regret: 5, hasRoom: false });
		expect(placed(found, 'r')?.secondBest).toBeNull();
	});

	it('names each resource that binds, the largest users first', () => {
		const need = { landHa: 1, powerKva: 300 };
		const projects = [projectOf('p', need), projectOf('q', { ...need, powerKva: 500 }), projectOf('r', need)];
		const found = valued(projects, [parkOf('a', { landHa: 2, powerKva: 900 })], {
			p: { a: 5 },
			q: { a: 5 },
			r: { a: 1 }
		});
		expect(places(found)).toEqual({ p: 'a', q: 'a', r: undefined });
		expect(placed(found, 'r')).toMatchObject({ park: null, value: 0, excluded: false });
		expect(placed(found, 'r')?.heldFrom[0]?.shortages).toEqual([
			{ resource: 'landHa', unit: 'ha', needed: 1, free: 0, capacity: 2, usedBy: ['p', 'q'] },
			{ resource: 'powerKva', unit: 'kVA', needed: 300, free: 100, capacity: 900, usedBy: ['q', 'p'] }
		]);
	});

	it('never puts a project where a need fails, whatever it would be worth', () => {
		const found = valued([projectOf('p', { railSiding: true })], [parkOf('a', { railSiding: false })], {
			p: { a: 99 }
		});
		expect(placed(found, 'p')).toMatchObject({ park: null, excluded: true, heldFrom: [], secondBest: null });
	});

	it('lets a capacity that is not known bind nobody, and reports it and the needs not known', () => {
		const projects = [projectOf('p', { landHa: 900 }), projectOf('q', { landHa: 800 }), projectOf('r')];
		const found = assign(projects, [parkOf('a', { landHa: null, powerKva: 5 })]);
		expect(places(found)).toEqual({ p: 'a', q: 'a', r: 'a' });
		expect(found.parks[0]?.resources.slice(0, 2)).toMatchObject([
			{ capacity: null, used: 1700, free: null, unstated: 1 },
			{ capacity: 5, used: 0, free: 5, unstated: 3 }
		]);
		expect(placed(found, 'p')?.unknown).toContain('landHa');
	});

	it('counts a regret of 0 where another park is worth as much', () => {
		const found = valued([projectOf('p')], [parkOf('a'), parkOf('b')], { p: { a: 3, b: 3 } });
		expect(placed(found, 'p')).toMatchObject({ park: { id: 'a' }, secondBest: { regret: 0, hasRoom: true } });
	});

	it('takes decimals that add up to the whole capacity', () => {
		const projects = ['0.1', '0.2', '0.3'].map((id) => projectOf(id, { landHa: Number(id) }));
		const worth = { '0.1': { a: 2 }, '0.2': { a: 2 }, '0.3': { a: 3 } };
		// 0.1 + 0.2 > 0.3 in floating point, and worth 2 + 2 > 3
		expect(valued(projects, [parkOf('a', { landHa: 0.3 })], worth).totalValue).toBe(4);
	});

	it('finds room where none is needed', () => {
		const projects = [projectOf('p', { steamTPerHour: 0 })];
		const found = valued(projects, [parkOf('a'), parkOf('b', { steamTPerHour: 0 })], { p: { a: 3, b: 2 } });
		expect(placed(found, 'p')?.secondBest).toMatchObject({ park: { id: 'b' }, regret: 1, hasRoom: true });
	});

	it('has nothing to place without projects or parks', () => {
		expect(assign([], [parkOf('a')])).toMatchObject({ exact: true, totalValue: 0, projects: [] });
		expect(assign([projectOf('p')], [])).toMatchObject({ exact: true, totalValue: 0, projects: [{ park: null }] });
	});

	it('values a place by the needs that pass, and any place more than none', () => {
		const found = assign([projectOf('p', { landHa: 1 })], [parkOf('silent'), parkOf('open', { landHa: 2 })]);
		expect(placed(found, 'p')).toMatchObject({ park: { id: 'open' }, value: 2 });
		expect(assign([projectOf('p')], [parkOf('silent')]).totalValue).toBe(1);
	});
});

/** The greatest value of all assignments, each tried. */
function greatestValue(
	projects: readonly ProjectToMatch[],
	parks: readonly Park[],
	worthOf: (p: number, k: number) => number
): number {
	const keys = ['landHa', 'powerKva'] as const;
	const free = parks.map(({ offers }) =>
		keys.map((key) => (offers.find((offer) => offer.key === key)?.value as number | null | undefined) ?? Infinity)
	);
	const from = (project: number): number => {
		const one = projects[project];
		if (!one) return 0;
		const needs = [one.landHa ?? 0, one.needs?.powerKva ?? 0];
		let best = from(project + 1);
		parks.forEach((park, place) => {
			const room = free[place] ?? [];
			if (matchPark(one, park).outcome === 'excluded') return;
			if (needs.some((need, index) => need > (room[index] ?? 0) + 1e-9)) return;
			needs.forEach((need, index) => (room[index] = (room[index] ?? 0) - need));
			best = Math.max(best, worthOf(project, place) + from(project + 1));
			needs.forEach((need, index) => (room[index] = (room[index] ?? 0) + need));
		});
		return best;
	};
	return from(0);
}

describe('every assignment', () => {
	const amount = fc.option(fc.constantFrom(0, 1, 1.5, 2, 3), { nil: null });
	const anySides = fc.record({
		needs: fc.array(fc.record({ landHa: amount, powerKva: amount }), { maxLength: 6 }),
		offers: fc.array(
			fc.record({ landHa: fc.option(fc.constantFrom(2, 3, 4.5)), powerKva: fc.option(fc.constantFrom(1, 4)) }),
			{ maxLength: 3 }
		),
		values: fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constantFrom(0.5, 2.25)), {
			minLength: 18,
			maxLength: 18
		}),
		mostWork: fc.constantFrom(undefined, 0, 3)
	});

	it('is worth as much as the best of all that are possible where it says so, and keeps to its bound', () => {
		fc.assert(
			fc.property(anySides, ({ needs, offers, values, mostWork }) => {
				const projects = needs.map((need, index) => projectOf(`p${index}`, need));
				const parks = offers.map((offer, index) => parkOf(`k${index}`, offer));
				const valueIn = (project: number, park: number) => values[project * 3 + park] ?? 0;
				const found = assign(projects, parks, {
					mostWork,
					worthOf: ({ project, park }) => valueIn(projects.indexOf(project as never), parks.indexOf(park))
				});
				const greatest = greatestValue(projects, parks, valueIn);
				expect(found.totalValue).toBeLessThanOrEqual(greatest + 1e-9);
				expect(found.bound).toBeGreaterThanOrEqual(greatest - 1e-6);
				if (found.exact) expect(found.totalValue).toBeCloseTo(greatest, 9);
				if (mostWork === undefined) expect(found.exact).toBe(true);
			}),
			{ numRuns: 600 }
		);
	});

	it('is the best of all where choosing greedily misses it', () => {
		const need = fc.record({ landHa: fc.integer({ min: 1, max: 9 }), powerKva: fc.integer({ min: 1, max: 9 }) });
		const offer = fc.record({ landHa: fc.integer({ min: 8, max: 17 }), powerKva: fc.integer({ min: 8, max: 17 }) });
		const worth = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 16, maxLength: 16 });
		const sides = fc.record({
			needs: fc.array(need, { minLength: 8, maxLength: 8 }),
			offers: fc.array(offer, { minLength: 2, maxLength: 2 }),
			worth
		});
		fc.assert(
			fc.property(sides, ({ needs, offers, worth }) => {
				const projects = needs.map((each, index) => projectOf(`p${index}`, each));
				const parks = offers.map((each, index) => parkOf(`k${index}`, each));
				const valueIn = (project: number, park: number) => worth[project * 2 + park] ?? 0;
				const found = assign(projects, parks, {
					worthOf: ({ project, park }) => valueIn(projects.indexOf(project as never), parks.indexOf(park))
				});
				expect(found).toMatchObject({ exact: true, totalValue: greatestValue(projects, parks, valueIn) });
			}),
			{ numRuns: 60 }
		);
	});

	it('keeps every capacity, excludes nobody’s hard need, and leaves no better park with room', () => {
		const sides = fc.tuple(fc.array(anyProject, { maxLength: 8 }), fc.array(anyPark, { maxLength: 4 }));
		fc.assert(
			fc.property(sides, fc.constantFrom(undefined, 0), ([someProjects, someParks], mostWork) => {
				const found = assign(named(someProjects, 'p'), named(someParks, 'k'), { mostWork });
				for (const { resources } of found.parks)
					for (const { capacity, used } of resources) expect(used).toBeLessThanOrEqual((capacity ?? Infinity) + 1e-6);
				for (const { project, park, value, heldFrom, secondBest } of found.projects) {
					if (park) expect(matchPark(project, park).outcome).not.toBe('excluded');
					for (const better of heldFrom) {
						expect(better.value).toBeGreaterThan(value);
						expect(better.shortages.length).toBeGreaterThan(0);
					}
					expect(secondBest?.regret ?? 0).toBeGreaterThanOrEqual(0);
				}
			}),
			{ numRuns: 300 }
		);
	});
});
