/** A project as collected from public reports. */
export interface CollectedProject {
	id: string;
	name_zh: string;
	name_en: string;
	investor: string | null;
	investment_yi: number | string | null;
	host_code: string;
	host: string;
	park: string | null;
	chain: string | null;
	chain_mapping: 'ours' | 'official';
	stage: string;
	stage_norm: string;
	as_of: string;
	source: string;
	also?: string[];
	confidence: string;
	aggregate?: boolean;
	provincial_100?: boolean | null;
	provincial_key?: boolean;
	name_note?: string;
	dates?: Record<string, string>;
	land_m2?: number;
	site_m2?: number;
	/** Area in mu where the article states one beside the square metres. */
	site_mu?: number;
	derived?: { total_investment_wan_per_mu: number };
	capacity?: string;
	output?: string;
	expected?: string;
	tracking?: string;
	funding?: string;
	phase1_yi?: number;
	phase1_done_yi?: number;
}

export const STATEMENTS = [
	'capacity',
	'output',
	'expected',
	'tracking',
	'funding',
	'phase1_yi',
	'phase1_done_yi'
] as const;
export type StatementKey = (typeof STATEMENTS)[number];
