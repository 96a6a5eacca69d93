/** What a path of a drawing is read into; coordinates as they were written. */
export interface PathPen {
	move(x: string, y: string): void;
	line(x: string, y: string): void;
	curve(numbers: readonly [string, string, string, string, string, string]): void;
	close(): void;
}

const TOKEN = /[MLCZ]|-?(?:\d+\.?\d*|\.\d+)|[\s,]+|./gs;

/** @throws where the path is not of the grammar of a drawing: that is a fault of the one who wrote it */
export function readPath(path: string, pen: PathPen): void {
	let command = '';
	let numbers: string[] = [];
	for (const [token] of path.matchAll(TOKEN)) {
		if (token === 'Z') {
			complete(path, numbers);
			pen.close();
			command = token;
		} else if (token === 'M' || token === 'L' || token === 'C') {
			complete(path, numbers);
			command = token;
		} else if (/[\d]/.test(token)) {
			numbers.push(token);
			if (numbers.length < (command === 'C' ? 6 : 2)) continue;
			draw(path, command, numbers, pen);
			// more pairs after a move are lines, as in SVG
			if (command === 'M') command = 'L';
			numbers = [];
		} else if (!/^[\s,]+$/.test(token)) throw new Error(`not a path of a drawing: ${token} in ${path.slice(0, 80)}`);
	}
	complete(path, numbers);
}

function draw(path: string, command: string, numbers: readonly string[], pen: PathPen): void {
	const [a = '', b = '', c = '', d = '', e = '', f = ''] = numbers;
	if (command === 'M') pen.move(a, b);
	else if (command === 'L') pen.line(a, b);
	else if (command === 'C') pen.curve([a, b, c, d, e, f]);
	else throw new Error(`numbers without a command in ${path.slice(0, 80)}`);
}

function complete(path: string, numbers: readonly string[]): void {
	if (numbers.length > 0) throw new Error(`numbers left over in ${path.slice(0, 80)}`);
}
