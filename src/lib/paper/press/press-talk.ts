import type { Drawing } from '../../domain/sheet/drawing.ts';
import type { FontAddresses } from '../fonts/page-fonts.ts';
import type { Printed, PressOrder } from './print-order.ts';

/** What a page tells its press. Pages come one by one, when they are asked for. */
export type PressCall = { readonly run: number } & (
	| { readonly kind: 'print'; readonly order: PressOrder; readonly fontAddresses: FontAddresses }
	| { readonly kind: 'page'; readonly drawing: Drawing | null }
	| { readonly kind: 'stop' }
);

export type PressNews = { readonly run: number } & (
	| { readonly kind: 'next' }
	| { readonly kind: 'progress'; readonly done: number }
	| { readonly kind: 'printed'; readonly printed: Printed }
	| { readonly kind: 'failed'; readonly message: string }
);
