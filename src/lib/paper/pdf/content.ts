import type { Stroke } from '../../domain/sheet/drawing.ts';
import { readPath } from '../path.ts';
import { decimal } from '../decimal.ts';

/** What a page or a group draws, as operators. @source ISO 32000-1, Annex A */
export interface Content {
	/** As it is. */
	write(operators: string): void;
	/** Between here and `leave`, what is set holds. */
	enter(): void;
	leave(): void;
	fill(colour: string): void;
	stroke(stroke: Stroke): void;
	/** `name`: of a graphics state among the resources. */
	graphicsState(name: string): void;
	path(path: string): void;
	text(): string;
}

type Settings = Map<string, string>;

export function createContent(): Content {
	const written: string[] = [];
	const kept: Settings[] = [];
	let settings: Settings = new Map();
	const write = (operators: string) => void written.push(operators);
	// what holds already is not said again
	const set = (what: string, operator: string) => {
		if (settings.get(what) === operator) return;
		settings.set(what, operator);
		write(operator);
	};
	return {
		write,
		enter() {
			kept.push(new Map(settings));
			write('q');
		},
		leave() {
			settings = kept.pop() ?? new Map();
			write('Q');
		},
		fill: (colour) => set('fill', `${colourOf(colour)} rg`),
		stroke({ colour, width, dash = [], round = false }) {
			set('stroke', `${colourOf(colour)} RG`);
			set('width', `${decimal(width)} w`);
			set('dash', `[${dash.map((length) => decimal(length)).join(' ')}] 0 d`);
			set('ends', round ? '1 J 1 j' : '0 J 0 j');
		},
		graphicsState: (name) => set('state', `/${name} gs`),
		path: (path) => write(operatorsOf(path)),
		text: () => written.join('\n')
	};
}

export function operatorsOf(path: string): string {
	const operators: string[] = [];
	readPath(path, {
		move: (x, y) => operators.push(`${x} ${y} m`),
		line: (x, y) => operators.push(`${x} ${y} l`),
		curve: (numbers) => operators.push(`${numbers.join(' ')} c`),
		close: () => operators.push('h')
	});
	return operators.join('\n');
}

/** `#rrggbb` as three numbers from 0 to 1. */
export const colourOf = (hex: string): string =>
	[1, 3, 5].map((at) => decimal(parseInt(hex.slice(at, at + 2), 16) / 255)).join(' ');
