import { expect, test } from 'vitest';
import type { Chain, LinkId, LinkPosition } from '$lib/domain/chain/chain';
import { layoutChain, type LayoutDirection } from '$lib/domain/chain/layout';
import { moveFrom, type MoveKey } from './moves';

const link = (id: string, position: LinkPosition) => ({
	id: id as LinkId,
	name: { zh: id, en: null, ru: null, aliases: [] },
	position,
	basis: 'generic' as const
});
const flow = (from: string, to: string) => ({ from: from as LinkId, to: to as LinkId, basis: 'generic' as const });

/** Seed feeds farm within a column; farm feeds oil; meal has no flow. */
const CHAIN: Pick<Chain, 'links' | 'flows'> = {
	links: [
		link('seed', 'upstream'),
		link('farm', 'upstream'),
		link('oil', 'midstream'),
		link('meal', 'midstream'),
		link('sauce', 'downstream')
	],
	flows: [flow('seed', 'farm'), flow('farm', 'oil'), flow('oil', 'sauce')]
};

const move = (direction: LayoutDirection, from: string, key: MoveKey): string => {
	const sizes = { boxWidth: 100, boxHeight: 40, rowGap: 10, columnGap: 60, gutter: 40, headHeight: 20 };
	return moveFrom(layoutChain(CHAIN, { direction, ...sizes }), from, key);
};

test.each<[LayoutDirection, string, MoveKey, string]>([
	['across', 'seed', 'ArrowDown', 'farm'],
	['across', 'farm', 'ArrowDown', 'farm'],
	['across', 'farm', 'ArrowUp', 'seed'],
	['across', 'seed', 'ArrowRight', 'farm'],
	['across', 'farm', 'ArrowRight', 'oil'],
	['across', 'oil', 'ArrowLeft', 'farm'],
	['across', 'sauce', 'ArrowLeft', 'oil'],
	['across', 'meal', 'ArrowRight', 'sauce'],
	['across', 'sauce', 'ArrowRight', 'sauce'],
	['across', 'oil', 'Home', 'seed'],
	['across', 'oil', 'End', 'sauce'],
	['across', 'gone', 'ArrowUp', 'seed'],
	['down', 'farm', 'ArrowDown', 'oil'],
	['down', 'oil', 'ArrowUp', 'farm'],
	['down', 'farm', 'ArrowRight', 'oil'],
	['down', 'meal', 'ArrowRight', 'meal']
])('drawn %s, leads from %s by %s to %s', (direction, from, key, to) => {
	expect(move(direction, from, key)).toBe(to);
});
