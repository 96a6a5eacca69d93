import { CHAIN_ACTIONS, LINK_STATES, type LinkOverride } from '$lib/domain/chain/assessment';

const KEPT = 'hetu-link-judgements';

/** A reader's own judgements of links, kept in this browser and nowhere else. */
export class Judgements {
	readonly #portfolio: string;
	own = $state.raw<readonly LinkOverride[]>([]);

	constructor(portfolio: string) {
		this.#portfolio = portfolio;
	}

	/** Reads what was kept. Call it in a browser. */
	open(): void {
		try {
			this.own = parseJudgements(JSON.parse(localStorage.getItem(this.#key) ?? '[]'));
		} catch (error) {
			console.info('judgements kept before cannot be read', error);
		}
	}

	/** Puts a judgement in place of an earlier one of the same link. */
	judge(judgement: LinkOverride): void {
		this.#keep([...this.own.filter(({ link }) => link !== judgement.link), judgement]);
	}

	withdraw(link: string): void {
		this.#keep(this.own.filter((judgement) => judgement.link !== link));
	}

	get #key(): string {
		return `${KEPT} ${this.#portfolio}`;
	}

	#keep(own: readonly LinkOverride[]): void {
		this.own = own;
		try {
			localStorage.setItem(this.#key, JSON.stringify(own));
		} catch (error) {
			console.info('judgements are not kept', error);
		}
	}
}

/** What was kept, as far as it can be read; a judgement without a reason is none. */
function parseJudgements(kept: unknown): LinkOverride[] {
	return Array.isArray(kept) ? kept.filter(isJudgement) : [];
}

const isJudgement = (kept: unknown): kept is LinkOverride =>
	typeof kept === 'object' &&
	kept !== null &&
	'link' in kept &&
	typeof kept.link === 'string' &&
	'state' in kept &&
	LINK_STATES.includes(kept.state as never) &&
	'action' in kept &&
	(kept.action === null || CHAIN_ACTIONS.includes(kept.action as never)) &&
	'reason' in kept &&
	typeof kept.reason === 'string' &&
	kept.reason.trim() !== '' &&
	'on' in kept &&
	typeof kept.on === 'string';
