interface Given {
	readonly isSpeakers: boolean;
	readonly place: () => number;
	/** Another window asks for a scene. */
	readonly show: (place: number) => void;
}

type Said = { readonly kind: 'at'; readonly place: number } | { readonly kind: 'where' };

/** Keeps the windows of one talk at the same scene: that on the wall and the speaker's. */
export class TalkChannel {
	readonly #channel: BroadcastChannel;
	/** Another window has been heard of. */
	isHeard = $state(false);
	#quiet = false;

	constructor(id: string, { isSpeakers, place, show }: Given) {
		this.#channel = new BroadcastChannel(`hetu-talk.${id}`);
		this.#channel.onmessage = ({ data }: MessageEvent<Said>) => {
			this.isHeard = true;
			// whoever opens later is told where the talk is
			if (data.kind === 'where') return void (isSpeakers || this.tell(place()));
			if (data.place === place()) return;
			this.#quiet = true;
			show(data.place);
			this.#quiet = false;
		};
		this.#channel.postMessage({ kind: 'where' } satisfies Said);
	}

	tell(place: number): void {
		if (!this.#quiet) this.#channel.postMessage({ kind: 'at', place } satisfies Said);
	}

	close(): void {
		this.#channel.close();
	}
}
