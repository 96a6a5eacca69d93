import { spawnSync } from 'node:child_process';
import type { DecisionMatrix, Direction } from '../../src/lib/domain/selection/decision-matrix.ts';
import type { Timing } from './timing.ts';

/** Reads the matrix from its input, times itself, and writes times and answer: vectorised, as a user of numpy writes it. */
const PROGRAM = `
import base64, json, sys, time
import numpy as np
head = json.loads(sys.stdin.buffer.readline())
X = np.frombuffer(sys.stdin.buffer.read(), dtype='<f8').reshape(head['rows'], head['columns'])
w = np.array(head['weights'])
gain = np.array(head['gains'])
def topsis():
    V = X / np.sqrt((X ** 2).sum(axis=0)) * w
    most, least = V.max(axis=0), V.min(axis=0)
    best, worst = np.where(gain, most, least), np.where(gain, least, most)
    near = np.sqrt(((V - best) ** 2).sum(axis=1))
    far = np.sqrt(((V - worst) ** 2).sum(axis=1))
    return far / (near + far)
times = []
for turn in range(head['rounds'] + 3):
    start = time.perf_counter()
    closeness = topsis()
    if turn >= 3: times.append((time.perf_counter() - start) * 1000)
print(json.dumps({'times': times, 'closeness': base64.b64encode(closeness.tobytes()).decode()}))
`;

export interface NumpyTopsis {
	readonly timing: Timing;
	readonly closeness: Float64Array;
}

/** TOPSIS by numpy in a process of its own, timed inside it; `null` where there is no Python with numpy. */
export function timeNumpyTopsis(
	{ rows, columns, values }: DecisionMatrix,
	weights: readonly number[],
	{ directions, rounds }: { directions: readonly Direction[]; rounds: number }
): NumpyTopsis | null {
	const gains = directions.map((direction) => direction === 'max');
	const head = `${JSON.stringify({ rows, columns, weights, gains, rounds })}\n`;
	const input = Buffer.concat([Buffer.from(head), Buffer.from(values.buffer, values.byteOffset, values.byteLength)]);
	const { status, stdout } = spawnSync('python3', ['-c', PROGRAM], { input, maxBuffer: 2 ** 28 });
	if (status !== 0) return null;
	const { times, closeness } = JSON.parse(stdout.toString()) as { times: number[]; closeness: string };
	const sorted = times.toSorted((a, b) => a - b);
	const bytes = Buffer.from(closeness, 'base64');
	return {
		timing: {
			name: 'numpy',
			medianMs: sorted[Math.floor(sorted.length / 2)] ?? NaN,
			leastMs: sorted[0] ?? NaN
		},
		closeness: new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
	};
}
