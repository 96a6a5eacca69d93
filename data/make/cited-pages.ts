import type { Confidence, Provenance, Source } from '../../src/lib/domain/provenance.ts';
import { readCurated } from './files.ts';
import type { Plain } from './plain.ts';

interface CitedPage {
	/** The page as the collected facts cite it. */
	page: string;
	id: string;
	kind: Source['kind'];
	outlet: string;
	published: string | null;
	/** What day, month or year its statements describe, where a fact does not say itself. */
	asOf: string | null;
	asOfReported: string | null;
}

const { pages, own } = readCurated<{ pages: CitedPage[]; own: Plain<Source>[] }>('sources');
const byPage = new Map(pages.map((page) => [page.page, page]));

/** Government and established news hosts; no other page is linked. */
const LINKED_HOSTS = [
	'gov.cn',
	'people.com.cn',
	'xinhuanet.com',
	'cri.cn',
	'dbw.cn',
	'hljnews.cn',
	'ce.cn',
	'sina.com.cn',
	'cctv.com',
	'gmw.cn'
];

export const sources: Plain<Source>[] = [...pages.map(sourceOf), ...own];

/** Ids of the pages cited; throws on a page that has no row in the table of sources. */
export function sourceIds(...cited: string[]): string[] {
	return cited.map((page) => citedPage(page).id);
}

/** Provenance of a statement dated by its page. `confidence`: the word of the collection: `high (label only)`. */
export function provenanceOf(page: string, confidence: string, also: readonly string[] = []): Plain<Provenance> {
	const { asOf, asOfReported } = citedPage(page);
	return { sources: sourceIds(page, ...also), asOf, asOfReported, confidence: confidenceOf(confidence), steward: null };
}

/** Provenance of background knowledge that no page states. */
export const UNSOURCED: Plain<Provenance> = {
	sources: [],
	asOf: null,
	asOfReported: null,
	confidence: 'unsourced',
	steward: null
};

export function confidenceOf(word: string): Confidence {
	const confidence = (['high', 'medium', 'low', 'unsourced'] as const).find((known) => word.startsWith(known));
	if (!confidence) throw new Error(`unknown confidence: ${word}`);
	return confidence;
}

/** `high` for a page of a government or an established news outlet, else `medium`. */
export function confidenceOfPage(page: string): Confidence {
	return isLinked(page) ? 'high' : 'medium';
}

function citedPage(page: string): CitedPage {
	const found = byPage.get(page);
	if (!found) throw new Error(`page without a row in curated/sources.json: ${page}`);
	return found;
}

function sourceOf({ page, id, kind, outlet, published }: CitedPage): Plain<Source> {
	const linked = isLinked(page);
	if (linked !== ['government', 'news'].includes(kind))
		throw new Error(`kind ${kind} does not fit the host of ${page}`);
	return { id, kind, outlet, title: null, url: linked ? page : null, published, licence: null };
}

function isLinked(page: string): boolean {
	if (!URL.canParse(page)) return false;
	const { hostname } = new URL(page);
	return LINKED_HOSTS.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}
