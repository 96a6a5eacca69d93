import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import type { Place } from '$lib/domain/geo/outline/place';
import { PlaceDrawing } from './place-drawing.svelte';

const NOWHERE: Place = { position: null, outline: null };
const outlineOf = (...ring: [number, number][]): Polygon => ({
	type: 'Polygon',
	coordinates: [[...ring, ...ring.slice(0, 1)]]
});
const SQUARE = outlineOf([124, 47], [124.01, 47], [124.01, 47.01], [124, 47.01]);
const BOW_TIE = outlineOf([124, 47], [124.01, 47.01], [124.01, 47], [124, 47.01]);

function drawn() {
	const told: Place[] = [];
	return { drawing: new PlaceDrawing(NOWHERE, (place) => told.push(place)), told };
}

test('an outline that crosses itself is refused with its place, and nobody is told', () => {
	const { drawing, told } = drawn();
	drawing.change({ outline: SQUARE });
	expect(drawing.change({ outline: BOW_TIE })).toBe(false);
	expect(drawing.fault).toMatchObject({ code: 'self-intersection', at: expect.any(Array) });
	expect(drawing.place.outline).toEqual(SQUARE);
	expect(told).toHaveLength(1);
});

test('a step on, back and forth again tells each time, and forgets what was refused', () => {
	const { drawing, told } = drawn();
	drawing.change({ position: [124.005, 47.005] });
	drawing.change({ outline: BOW_TIE });
	drawing.undo();
	expect(drawing.fault).toBeNull();
	expect(drawing.place).toEqual(NOWHERE);
	drawing.redo();
	expect(told).toEqual([{ position: [124.005, 47.005], outline: null }, NOWHERE, told[0]]);
});

test('positions are kept to a tenth of a metre', () => {
	const { drawing } = drawn();
	drawing.change({ position: [124.00000049, 47.12345678] });
	expect(drawing.place.position).toEqual([124, 47.123457]);
});

test('what is changed elsewhere is drawn, tells nobody, and is a step that can be taken back', () => {
	const { drawing, told } = drawn();
	drawing.follow({ position: [124, 47], outline: SQUARE });
	expect(drawing.place).toEqual({ position: [124, 47], outline: SQUARE });
	expect(told).toEqual([]);
	drawing.follow({ position: [124.0000001, 47], outline: SQUARE });
	drawing.undo();
	expect(told).toEqual([NOWHERE]);
});

test('what is not moved stays as exact as it was: a point set anew leaves the outline as it is', () => {
	const told: Place[] = [];
	const exact = outlineOf([124.00000012, 47], [124.01, 47], [124.01, 47.01]);
	const drawing = new PlaceDrawing({ position: [124.001, 47.001], outline: exact }, (place) => told.push(place));
	drawing.change({ position: [124.002, 47.002], outline: exact });
	expect(told).toEqual([{ position: [124.002, 47.002], outline: exact }]);
	drawing.change({ position: [124.002, 47.002], outline: exact });
	expect(told).toHaveLength(1);
});
