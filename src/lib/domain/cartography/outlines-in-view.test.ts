import type { Outline } from '../territory/outline.ts';
import { outlineLayers } from '../territory/outline-layers.ts';
import type { Site, SiteId } from '../territory/territory.ts';
import { expect, test } from 'vitest';
import { TEST_CATALOGUE } from '../explore/test-catalogue.ts';
import { transformAt } from './marks/transform.ts';
import { outlinesInView } from './outlines-in-view.ts';

const [known] = TEST_CATALOGUE.sites;
if (!known) throw new Error('the catalogue of the tests has no site');

const square = (lng: number, lat: number): Outline['geometry'] => ({
	type: 'Polygon',
	coordinates: [[[lng, lat], [lng + 0.01, lat], [lng + 0.01, lat + 0.01], [lng, lat + 0.01], [lng, lat]]] // prettier-ignore
});
const site = (id: string, part: Partial<Site>): Site => ({ ...known, id: id as SiteId, ...part });
const layers = outlineLayers(
	[
		{ kind: 'site', id: 'here', geometry: square(121, 41) },
		{ kind: 'site', id: 'there', geometry: square(123, 43) },
		{ kind: 'park', id: 'east-zone', geometry: square(121, 41) }
	],
	{
		parks: TEST_CATALOGUE.parks,
		sites: [
			site('here', { state: 'free' }),
			site('there', { state: 'used' }),
			site('point', { state: 'reserved', position: [121.02, 41.01] }),
			site('nowhere', { position: null })
		]
	}
);
const near = (zoom: number) => transformAt({ lng: 121.01, lat: 41.01, zoom }, 800, 600);

test('a site without an outline is a point, one without a position is not on the map', () => {
	const ids = (layer: keyof typeof layers) => layers[layer]?.features.map(({ properties }) => properties?.id);
	expect(ids('sites')).toEqual(['here', 'there']);
	expect(ids('site-points')).toEqual(['point']);
	expect(ids('park-outlines')).toEqual(['east-zone']);
});

test('a layer of which there is nothing is not there', () =>
	expect(outlineLayers([], { parks: TEST_CATALOGUE.parks, sites: [] })).toEqual({}));

test('only what lies in the view counts, what can be had before what is in use', () =>
	expect(outlinesInView(layers, near(13))).toEqual({
		classes: ['site-point', 'site-free-edge', 'park-outline-edge'],
		sites: ['point', 'here']
	}));

test('from afar nothing is shown, since it would be a speck', () =>
	expect(outlinesInView(layers, near(8.9))).toEqual({ classes: [], sites: [] }));
