import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LINK_POSITIONS, type Chain, type LinkBasis, type LinkId, type LinkPosition } from './chain.ts';
import type { Point } from './layout-curves.ts';
import { layoutChain, type ChainLayout, type LayoutDirection, type LayoutOptions, type PlacedBox } from './layout.ts';

const OPTIONS: LayoutOptions = {
	direction: 'across',
	boxWidth: 100,
	boxHeight: 40,
	rowGap: 10,
	columnGap: 60,
	gutter: 40,
	headHeight: 20
};
const DOWN: LayoutOptions = { ...OPTIONS, direction: 'down' };

type Given = Pick<Chain, 'links' | 'flows'>;

/** `u1`, `m1`, `d1` are links by the first letter of their position; `u1>m1` is a flow. */
function chainOf(links: string, flows = ''): Given {
	const words = (text: string) => text.split(' ').filter((word) => word !== '');
	const positions: Record<string, LinkPosition> = { u: 'upstream', m: 'midstream', d: 'downstream' };
	const basis: LinkBasis = 'generic';
	return {
		links: words(links).map((id) => ({
			id: id as LinkId,
			name: { zh: id, en: null, ru: null, aliases: [] },
			position: positions[id.charAt(0)] ?? 'upstream',
			basis
		})),
		flows: words(flows).map((word) => {
			const [from = '', to = ''] = word.split('>');
			return { from: from as LinkId, to: to as LinkId, basis };
		})
	};
}

const boxOf = (layout: ChainLayout, id: string): PlacedBox => {
	const box = layout.boxes.find(({ link }) => link === id);
	if (!box) throw new Error(`${id} is not placed`);
	return box;
};
const corner = (layout: ChainLayout, id: string) => [boxOf(layout, id).x, boxOf(layout, id).y];
const lineOf = (layout: ChainLayout, from: string, to: string) => {
	const found = layout.flows.find(({ flow }) => flow.from === from && flow.to === to);
	if (!found) throw new Error(`${from}>${to} is not drawn`);
	return found;
};
const endOf = (layout: ChainLayout, from: string, to: string) => lineOf(layout, from, to).steps.at(-1)?.[2];

// columns begin at 0, 100 + 60 and 2 × (100 + 60); rows at 20 and 20 + 40 + 10
test('sets the positions side by side, upstream first, and their links one below another', () => {
	const layout = layoutChain(chainOf('u1 u2 m1 d1'), OPTIONS);
	expect(['u1', 'u2', 'm1', 'd1'].map((id) => corner(layout, id))).toEqual([
		[0, 20],
		[0, 70],
		[160, 20],
		[320, 20]
	]);
	expect([layout.width, layout.height]).toEqual([420, 118]);
	expect(layout.heads.map(({ position, x, width, links }) => [position, x, width, links])).toEqual([
		['upstream', 0, 100, 2],
		['midstream', 160, 100, 1],
		['downstream', 320, 100, 1]
	]);
});

// a position's name takes 20, a box with the gap below it 50
test('sets the positions one below another on a narrow screen, and leaves out those without links', () => {
	const layout = layoutChain(chainOf('d1 u1 u2'), DOWN);
	expect(layout.boxes.map(({ link }) => [link, ...corner(layout, link)])).toEqual([
		['u1', 0, 20],
		['u2', 0, 70],
		['d1', 0, 140]
	]);
	expect(layout.heads.map(({ position, y }) => [position, y])).toEqual([
		['upstream', 0],
		['downstream', 120]
	]);
	expect([layout.width, layout.height]).toEqual([100, 190]);
});

test('gives a chain without links no boxes, and keeps the names of the positions', () => {
	const layout = layoutChain(chainOf(''), OPTIONS);
	expect([layout.boxes, layout.flows, layout.heads.length]).toEqual([[], [], 3]);
	expect(layoutChain(chainOf(''), DOWN)).toMatchObject({ boxes: [], flows: [], heads: [], height: 0 });
});

// the middle of u1 is 20 + 40 / 2
test('leads a flow to the next position from the right edge of one box to the left edge of the other', () => {
	const layout = layoutChain(chainOf('u1 m1', 'u1>m1'), OPTIONS);
	expect(lineOf(layout, 'u1', 'm1').start).toEqual({ x: 100, y: 40 });
	expect(endOf(layout, 'u1', 'm1')).toEqual({ x: 160, y: 40 });
});

test('leads a flow back to an earlier position from the left edge of a box to the right edge of the other', () => {
	const layout = layoutChain(chainOf('u1 m1', 'm1>u1'), OPTIONS);
	expect(lineOf(layout, 'm1', 'u1').start).toEqual({ x: 160, y: 40 });
	expect(endOf(layout, 'm1', 'u1')).toEqual({ x: 100, y: 40 });
	expect(layout.problems).toEqual([]);
});

test('sets a supplier above what it feeds within a position, and leads straight down', () => {
	const layout = layoutChain(chainOf('m2 m1', 'm1>m2'), OPTIONS);
	expect(layout.boxes.map(({ link }) => link)).toEqual(['m1', 'm2']);
	expect(lineOf(layout, 'm1', 'm2').start).toEqual({ x: 210, y: 60 });
	expect(endOf(layout, 'm1', 'm2')).toEqual({ x: 210, y: 70 });
});

// m1 feeds m2 and m3, of which only m2 is the next: the line to m3 goes around at the left, 10 from the boxes
test('leads a flow around the boxes between its ends', () => {
	const layout = layoutChain(chainOf('m1 m2 m3', 'm1>m2 m1>m3'), OPTIONS);
	const { steps } = lineOf(layout, 'm1', 'm3');
	expect(Math.min(...steps.flat().map(({ x }) => x))).toBe(150);
	expect(endOf(layout, 'm1', 'm3')).toEqual({ x: 160, y: 140 });
});

// both go beside m2 and m3: one at 10 from the boxes, the other 7 further, or as near as a narrow gutter has it
test.each([
	{ gutter: 40, lanes: [150, 143] },
	{ gutter: 15, lanes: [150, 148] }
])('gives lines that pass each other lanes of their own in a gutter of $gutter', ({ gutter, lanes }) => {
	const layout = layoutChain(chainOf('m1 m2 m3 m4', 'm1>m3 m2>m4'), { ...OPTIONS, gutter });
	const leftmost = (from: string, to: string) =>
		Math.min(...lineOf(layout, from, to).steps.flatMap((step) => step.map(({ x }) => x)));
	expect([leftmost('m1', 'm3'), leftmost('m2', 'm4')]).toEqual(lanes);
});

// upstream lanes need 10 and a line's width, so that the first column moves by 11
test('makes room at the left of the first column only where a flow goes around it', () => {
	const layout = layoutChain(chainOf('u1 u2 u3', 'u1>u2 u1>u3'), OPTIONS);
	expect([boxOf(layout, 'u1').x, layout.width]).toEqual([11, 431]);
});

test('leaves the order that needs no crossing', () => {
	const layout = layoutChain(chainOf('u1 u2 m1 m2', 'u1>m2 u2>m1'), OPTIONS);
	const below = (a: string, b: string) => boxOf(layout, a).y - boxOf(layout, b).y;
	expect(Math.sign(below('u1', 'u2'))).toBe(Math.sign(below('m2', 'm1')));
});

test('sets a lone box level with what it feeds', () => {
	const layout = layoutChain(chainOf('u1 m1 m2 m3', 'u1>m1 u1>m2 u1>m3'), OPTIONS);
	expect(boxOf(layout, 'u1').y).toBe(70);
});

test('cuts a circle at the flow that leads back, reports it and still draws it', () => {
	const given = chainOf('u1 m1 d1', 'd1>u1 u1>m1 m1>d1');
	const layout = layoutChain(given, OPTIONS);
	expect(layout.problems).toEqual([{ code: 'closes-circle', flow: given.flows[0] }]);
	expect(layout.flows).toHaveLength(3);
});

test('cuts a circle within a position without losing a link', () => {
	const layout = layoutChain(chainOf('m1 m2 m3', 'm1>m2 m2>m3 m3>m1'), OPTIONS);
	expect(layout.boxes.map(({ link }) => link)).toEqual(['m1', 'm2', 'm3']);
	expect(layout.problems.map(({ code, flow }) => [code, flow.from])).toEqual([['closes-circle', 'm3']]);
});

test('reports flows it cannot draw', () => {
	const layout = layoutChain(chainOf('u1 m1', 'u1>m1 u1>m9 u1>u1 u1>m1'), OPTIONS);
	expect(layout.problems.map(({ code }) => code)).toEqual(['unknown-link', 'feeds-itself', 'repeated']);
	expect(layout.flows).toHaveLength(1);
});

/** Chains of 3 to 60 links with flows that make no circle, but go from any position to any. */
const chains = fc
	.record({ positions: fc.array(fc.constantFrom(...LINK_POSITIONS), { minLength: 3, maxLength: 60 }) })
	.chain(({ positions }) => {
		const end = fc.nat({ max: positions.length - 1 });
		return fc
			.array(fc.tuple(end, end), { maxLength: Math.ceil(positions.length * 1.5) })
			.map((pairs) => madeOf(positions, pairs));
	});

function madeOf(positions: readonly LinkPosition[], pairs: readonly (readonly [number, number])[]): Given {
	const ids = positions.map((position, place) => `${position.charAt(0)}${place}`);
	const onward = pairs.filter(([a, b]) => a !== b).map(([a, b]) => `${ids[Math.min(a, b)]}>${ids[Math.max(a, b)]}`);
	return chainOf(ids.join(' '), [...new Set(onward)].join(' '));
}

const forBoth = (law: (chain: Given, layout: ChainLayout, options: LayoutOptions) => void) => {
	for (const direction of ['across', 'down'] as const satisfies readonly LayoutDirection[]) {
		const options = { ...OPTIONS, direction };
		fc.assert(
			fc.property(chains, (chain) => law(chain, layoutChain(chain, options), options)),
			{ numRuns: 60 }
		);
	}
};

test('places every link once, inside the drawing, and no two boxes over each other', () => {
	forBoth((chain, { boxes, width, height }) => {
		expect(boxes.map(({ link }) => link).toSorted()).toEqual(chain.links.map(({ id }) => id as string).toSorted());
		for (const [place, a] of boxes.entries()) {
			expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height).toBe(true);
			for (const b of boxes.slice(place + 1)) {
				const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
				expect(apart).toBe(true);
			}
		}
	});
});

test('never sets what is fed above its supplier of the same position', () => {
	forBoth((chain, layout) => {
		for (const { from, to } of chain.flows) {
			const [supplier, fed] = [boxOf(layout, from), boxOf(layout, to)];
			if (supplier.position === fed.position) expect(fed.y).toBeGreaterThan(supplier.y);
		}
	});
});

test('draws every flow from edge to edge and through no box', () => {
	forBoth((chain, layout) => {
		expect(layout.flows).toHaveLength(chain.flows.length);
		for (const line of layout.flows) {
			for (const point of pointsOn(line.start, line.steps)) {
				expect(layout.boxes.filter((box) => isInside(point, box)).map(({ link }) => link)).toEqual([]);
			}
		}
	});
});

test('gives the same layout whatever the order of the flows', () => {
	forBoth((chain, layout, options) => {
		const turned = layoutChain({ ...chain, flows: chain.flows.toReversed() }, options);
		expect(turned).toEqual(layout);
	});
});

test('places every link of a chain whose flows make circles', () => {
	const circular = chains.map(({ links, flows }) => ({
		links,
		flows: [...flows, ...flows.slice(0, 5).map(({ from, to, basis }) => ({ from: to, to: from, basis }))]
	}));
	fc.assert(
		fc.property(circular, (chain) => {
			const layout = layoutChain(chain, OPTIONS);
			expect(layout.boxes).toHaveLength(chain.links.length);
			expect(layout.problems.length > 0).toBe(chain.flows.length > 0);
			expect(layout.flows).toHaveLength(chain.flows.length);
		}),
		{ numRuns: 40 }
	);
});

function* pointsOn(start: Point, steps: ChainLayout['flows'][number]['steps']): Generator<Point> {
	let from = start;
	for (const [first, second, to] of steps) {
		for (let share = 0; share <= 1; share += 0.05) {
			const at = (axis: 'x' | 'y') =>
				(1 - share) ** 3 * from[axis] +
				3 * (1 - share) ** 2 * share * first[axis] +
				3 * (1 - share) * share ** 2 * second[axis] +
				share ** 3 * to[axis];
			yield { x: at('x'), y: at('y') };
		}
		from = to;
	}
}

const NEAR = 0.01;
const isInside = ({ x, y }: Point, box: PlacedBox): boolean =>
	x > box.x + NEAR && x < box.x + box.width - NEAR && y > box.y + NEAR && y < box.y + box.height - NEAR;
