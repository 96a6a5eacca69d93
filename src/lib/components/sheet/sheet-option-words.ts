import type { AtlasKind } from '$lib/domain/sheet/atlas';
import type { PaperName } from '$lib/domain/sheet/paper-size';
import type { SheetBlock, SheetPart } from '$lib/domain/sheet/spec';
import { m } from '$lib/paraglide/messages';
import type { Words } from '../words';

export const PAPER_WORDS: Words<PaperName> = {
	a5: () => 'A5',
	a4: () => 'A4',
	a3: () => 'A3',
	a2: () => 'A2',
	a1: () => 'A1',
	'16x9': m.sheet_paper_16x9,
	'4x3': m.sheet_paper_4x3,
	custom: m.sheet_paper_custom
};

export const PART_WORDS: Words<SheetPart> = {
	legend: m.sheet_part_legend,
	scale: m.sheet_part_scale,
	north: m.sheet_part_north,
	inset: m.sheet_part_inset,
	locator: m.sheet_part_locator,
	graticule: m.sheet_part_graticule,
	address: m.sheet_part_address,
	page: m.sheet_part_page
};

export const BLOCK_WORDS: Words<SheetBlock> = {
	totals: m.sheet_block_totals,
	projects: m.sheet_block_projects,
	ranking: m.sheet_block_ranking,
	chains: m.sheet_block_chains,
	stages: m.sheet_block_stages,
	divisions: m.sheet_block_divisions
};

export const ATLAS_WORDS: Words<AtlasKind | 'shortlist'> = {
	division: m.atlas_division,
	park: m.atlas_park,
	chain: m.atlas_chain,
	project: m.atlas_project,
	shortlist: m.atlas_shortlist
};
