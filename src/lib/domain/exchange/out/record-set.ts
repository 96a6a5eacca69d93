import type { Locale } from '../../names.ts';
import type { PortfolioNature } from '../../project/project.ts';
import type { Source } from '../../provenance.ts';
import type { Crs, Shape } from './coordinates.ts';
import type { Field, Value } from './field.ts';

export const LAYERS = ['projects', 'parks', 'sites', 'divisions'] as const;
export type Layer = (typeof LAYERS)[number];

/** One record: a value for each field of its layer, in their order. */
export interface Row {
	readonly values: readonly Value[];
	/** `null`: no position is known, or known to the division only. */
	readonly shape: Shape | null;
}

export interface HeadedField extends Field {
	/** In the reader's language, with the unit: 总投资（万元）. */
	readonly heading: string;
}

export interface RecordLayer {
	readonly id: Layer;
	readonly title: string;
	readonly shapes: 'Point' | 'MultiPolygon';
	readonly fields: readonly HeadedField[];
	readonly count: number;
	/** Gone through anew each time, so that a large portfolio is never told as a whole. */
	readonly rows: Iterable<Row>;
}

/** Whose records these are, and under what conditions: every file carries it. */
export interface Head {
	readonly title: string;
	readonly portfolio: { readonly id: string; readonly name: string; readonly nature: PortfolioNature };
	readonly banner: string;
	/** 审图号; `null` until one is granted: then `notice` stands in for it. */
	readonly reviewNumber: string | null;
	readonly notice: string | null;
	/** The conditions in words; `null`: all records. */
	readonly filter: readonly string[] | null;
	readonly counts: readonly { readonly layer: Layer; readonly count: number; readonly of: number }[];
	/** The link that shows what was exported. */
	readonly address: string;
	readonly crs: Crs;
	readonly boundaries: { readonly edition: string; readonly source: string; readonly asOf: string | null };
	/** The day the portfolio stands on; `null`: each record on its own. */
	readonly asOf: string | null;
	/** `2026-11-28` */
	readonly madeOn: string;
	/** The publication that the records are of; `null`: nobody published them as they stand. */
	readonly published: string | null;
	/** All that the records cite. */
	readonly sources: readonly CitedSource[];
}

/** A source with its title in the reader's language. */
export type CitedSource = Omit<Source, 'title'> & { readonly title: string | null };

/** Records as they leave: values in fields, told of nobody's screen. */
export interface RecordSet {
	readonly head: Head;
	/** The head in words, a line each: what people read. */
	readonly about: readonly AboutLine[];
	readonly layers: readonly RecordLayer[];
	readonly words: SetWords;
}

export type AboutLine = readonly [label: string, text: string];

/** The head in words as one text, a line each. */
export const linesOf = (about: readonly AboutLine[]): string =>
	about.map(([label, text]) => `${label}: ${text}`).join('\n');

/** The sheet of a workbook that says which heading is which field, so named in every language: a reader of ours looks for it. */
export const FIELDS_SHEET = 'fields';

/** Words of the forms themselves. */
export interface SetWords {
	readonly locale: Locale;
	/** Names of the sheets beside the layers, and of the columns in them. */
	readonly about: string;
	readonly sources: string;
	/** Id, kind, outlet, title, address, day of publication, licence. */
	readonly sourceColumns: readonly string[];
	/** Layer and its title, key, heading, kind, unit, name in a shapefile. */
	readonly fieldColumns: readonly string[];
	readonly sourceKind: Readonly<Record<Source['kind'], string>>;
}

/** A set whose rows stand ready, so that it can be handed to another thread. */
export const withRows = (set: RecordSet): RecordSet => ({
	...set,
	layers: set.layers.map((layer) => ({ ...layer, rows: [...layer.rows] }))
});
