import { FLAGS, STAGES } from '../../project/project.ts';
import { CONFIDENCES } from '../../provenance.ts';
import { PARK_LEVELS } from '../../territory/territory.ts';
import { GROUP_KEYS, LIST_MODES, SHADES } from './model.ts';
import { namesOf, orUnreported } from './address-names.ts';
import { areaParameter } from './area-parameter.ts';
import { hiddenLayersParameter, layerOpacityParameter, layerOrderParameter } from './layer-parameters.ts';
import type { Parameter } from './parameter.ts';
import { choice, filterList, filterRange } from './parameter.ts';
import {
	asOfParameter,
	cameraParameter,
	editionParameter,
	selectionParameter,
	sheetParameter,
	sortParameter,
	textParameter,
	timelineParameter,
	weighingParameter
} from './single-parameters.ts';

/**
 * All parameters, the most important first: one that no longer fits into an address is left out, so the map's
 * looks go before what is shown, and what can grow without end (links, text) before what cannot.
 */
export const PARAMETERS: readonly Parameter[] = [
	choice('p', {
		names: ({ portfolios }) => portfolios,
		get: ({ portfolio }) => portfolio,
		set: (view, portfolio) => ({ ...view, portfolio })
	}),
	editionParameter,
	selectionParameter,
	filterList('d', 'divisions', ({ divisions }) => orUnreported(divisions)),
	filterList('c', 'chains', ({ chains }) => chains),
	filterList('pl', 'parkLevels', () => orUnreported(namesOf(PARK_LEVELS))),
	filterList('s', 'stages', () => namesOf(STAGES)),
	filterList('pr', 'programmes', ({ programmes }) => programmes),
	filterList('f', 'flags', () => namesOf(FLAGS)),
	filterList('cf', 'confidences', () => namesOf(CONFIDENCES)),
	filterRange('inv', 'investmentWanYuan'),
	filterRange('land', 'landHa'),
	filterRange('jobs', 'jobs'),
	filterRange('asof', 'asOfYear'),
	areaParameter,
	weighingParameter,
	timelineParameter,
	sheetParameter,
	filterList('l', 'links', ({ links }) => links),
	textParameter,
	asOfParameter,
	choice('shade', {
		names: () => namesOf(SHADES),
		get: ({ shade }) => shade,
		set: (view, shade) => ({ ...view, shade })
	}),
	choice('list', {
		names: () => namesOf(LIST_MODES),
		get: ({ list }) => (list.mode === 'list' ? null : list.mode),
		set: (view, mode) => ({ ...view, list: { ...view.list, mode } })
	}),
	sortParameter,
	choice('g', {
		names: () => namesOf(GROUP_KEYS),
		get: ({ list }) => list.group,
		set: (view, group) => ({ ...view, list: { ...view.list, group } })
	}),
	cameraParameter,
	hiddenLayersParameter,
	layerOrderParameter,
	layerOpacityParameter
];
