import type { Chain, ChainLink } from '$lib/domain/chain/chain';
import type { FlowProblem } from '$lib/domain/chain/layout-flows';
import { m } from '$lib/paraglide/messages';

const WORDS: Readonly<Record<FlowProblem['code'], (ends: { from: string; to: string }) => string>> = {
	'unknown-link': m.graph_unknown_link,
	'feeds-itself': m.graph_feeds_itself,
	repeated: m.graph_repeated,
	'closes-circle': m.graph_circle
};

/** What is amiss with a flow of a chain; a link it lacks is named by its id. */
export function problemText(
	{ code, flow }: FlowProblem,
	{ links }: Pick<Chain, 'links'>,
	nameOf: (link: ChainLink) => string
): string {
	const name = (id: string) => {
		const link = links.find((each) => each.id === id);
		return link ? nameOf(link) : id;
	};
	return WORDS[code]({ from: name(flow.from), to: name(flow.to) });
}
