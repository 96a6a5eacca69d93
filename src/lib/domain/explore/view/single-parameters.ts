import { isEditionId } from '../../publishing/edition.ts';
import type { PortfolioId } from '../../territory/territory.ts';
import { SELECTION_KINDS, SORT_KEYS } from './model.ts';
import type { Selection, SelectionKind, SortKey } from './model.ts';
import type { CatalogueNames, Names } from './address-names.ts';
import { namesOf } from './address-names.ts';
import type { Parameter } from './parameter.ts';
import { encodedLength, single, withFilter } from './parameter.ts';
import { readName, readNumbers, refuse, roundTo, writeNumber } from './values.ts';

/** Characters of the text condition that an address carries. */
export const MOST_TEXT = 200;

/** `123.96182_47.33921_8.5`: five decimals are about a metre. */
export const cameraParameter: Parameter = {
	key: 'map',
	write: ({ camera }) => {
		if (camera === null) return '';
		const numbers = [roundTo(camera.lng, 5), roundTo(camera.lat, 5), roundTo(camera.zoom, 2)];
		return isInside(numbers) ? numbers.map(writeNumber).join('_') : '';
	},
	read: single((view, value, _, report) => {
		const [lng, lat, zoom] = readNumbers(value, CAMERA_BOUNDS, report) ?? [];
		if (lng === undefined || lat === undefined || zoom === undefined) return view;
		return { ...view, camera: { lng: roundTo(lng, 5), lat: roundTo(lat, 5), zoom: roundTo(zoom, 2) } };
	})
};

const CAMERA_BOUNDS = [
	[-180, 180],
	[-90, 90],
	[0, 24]
] as const;

const isInside = (numbers: readonly number[]): boolean =>
	CAMERA_BOUNDS.every(([least, most], index) => {
		const number = numbers[index] ?? NaN;
		return number >= least && number <= most;
	});

/** `chain.soybean`: the kind, and the id after the first dot. The portfolio has been read before. */
export const selectionParameter: Parameter = {
	key: 'sel',
	write: ({ selection, portfolio }, names) => {
		const id = selection === null ? null : namesOfKind(selection.kind, portfolio, names).write(selection.id);
		return selection === null || id === null ? '' : `${selection.kind}.${id}`;
	},
	read: single((view, value, names, report) => {
		const [, kindName = '', written = ''] = /^([^.]*)\.(.+)$/su.exec(value) ?? [];
		const kind = namesOf(SELECTION_KINDS).read(kindName);
		const id = kind === null ? null : namesOfKind(kind, view.portfolio, names).read(written);
		if (kind === null || id === null) report('unknown-value', value);
		return kind === null || id === null ? view : { ...view, selection: { kind, id } satisfies Selection };
	})
};

function namesOfKind(kind: SelectionKind, portfolio: PortfolioId, names: CatalogueNames): Names {
	switch (kind) {
		case 'project':
		case 'campaign':
		case 'lead':
			return anyName;
		case 'park':
			return widen(names.parksOf(portfolio));
		case 'site':
			return widen(names.sitesOf(portfolio));
		case 'division':
			return widen(names.divisions);
		case 'chain':
			return widen(names.chains);
		case 'link':
			return widen(names.links);
		case 'enterprise':
			return widen(names.enterprises);
	}
}

const anyName: Names = { write: (id) => id || null, read: (written) => written || null };

// the id of a selection has no brand: the names refuse one that is not theirs
const widen = <Id extends string>(names: Names<Id>): Names => names as unknown as Names;

/** Characters of a weighing, encoded: some thirty criteria. */
export const MOST_WEIGHING = 1_000;

/** No timeline has more to say. */
const MOST_TIMELINE = 200;
/** Characters of how a sheet is made, encoded. */
export const MOST_SHEET = 900;

/** In words that another part of the house reads: whole or not at all, since a part of a weighing is another weighing. */
const foreignText = (key: string, field: 'weighing' | 'timeline' | 'sheet', most: number): Parameter => ({
	key,
	write: (view) => {
		const text = view[field];
		return text !== null && encodedLength(text) <= most ? text : '';
	},
	read: single((view, value, _, report) => {
		if (encodedLength(value) <= most) return { ...view, [field]: value };
		report('too-long', value);
		return view;
	})
});

export const weighingParameter = foreignText('w', 'weighing', MOST_WEIGHING);
export const timelineParameter = foreignText('t', 'timeline', MOST_TIMELINE);
export const sheetParameter = foreignText('sheet', 'sheet', MOST_SHEET);

/** As the reader wrote it, spaces and all; at most `MOST_TEXT` characters, and what else the address has room for. */
export const textParameter: Parameter = {
	key: 'q',
	write: ({ filter }, _, room) => {
		const characters = [...filter.text].slice(0, MOST_TEXT);
		while (encodedLength(characters.join('')) > room) characters.pop();
		return characters.join('');
	},
	read: single((view, value, _, report) => {
		const characters = [...value];
		if (characters.length > MOST_TEXT) report('too-long', value);
		return withFilter(view, { text: characters.slice(0, MOST_TEXT).join('') });
	})
};

/** A day of the calendar: `2021-03-31`. */
export const asOfParameter: Parameter = {
	key: 'at',
	write: ({ asOf }) => (asOf !== null && isDay(asOf) ? asOf : ''),
	read: single((view, value, _, report) => ({
		...view,
		asOf: isDay(value) ? value : refuse(report, 'malformed', value)
	}))
};

/** Whether there is such a publication only the server knows. */
export const editionParameter: Parameter = {
	key: 'ed',
	write: ({ edition }) => (edition !== null && isEditionId(edition) ? edition : ''),
	read: single((view, value, _, report) => ({
		...view,
		edition: isEditionId(value) ? value : refuse(report, 'malformed', value)
	}))
};

function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const time = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** `name`, or `-name` from the last to the first. */
export const sortParameter: Parameter = {
	key: 'sort',
	write: ({ list }) => {
		const isDefault = list.sort === 'investment' && list.descending;
		return isDefault ? '' : `${list.descending ? '-' : ''}${list.sort}`;
	},
	read: single((view, value, _, report) => {
		const sort: SortKey | null = readName(value.replace(/^-/, ''), namesOf(SORT_KEYS), (code) => report(code, value));
		return sort === null ? view : { ...view, list: { ...view.list, sort, descending: value.startsWith('-') } };
	})
};
