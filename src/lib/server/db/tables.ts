/** Whole-number milliseconds since 1970, UTC. */
type Timestamp = number;

/** Divisions, parks, chains, sources …: everything of a territory that is neither a project nor a shape. */
export interface RecordTable {
	kind: string;
	id: string;
	/** Order within its kind. */
	position: number;
	/** 1 as seeded; each edit adds one. */
	version: number;
	/** The domain value as JSON. */
	body: string;
	updated_at: Timestamp;
}

export interface ProjectRowTable {
	portfolio: string;
	id: string;
	position: number;
	version: number;
	body: string;
	updated_at: Timestamp;
}

/** One GeoJSON FeatureCollection. */
export interface LayerTable {
	id: string;
	version: number;
	body: string;
	updated_at: Timestamp;
}

export interface SettingTable {
	key: string;
	value: string;
}

export interface Tables {
	record: RecordTable;
	project: ProjectRowTable;
	layer: LayerTable;
	setting: SettingTable;
}
