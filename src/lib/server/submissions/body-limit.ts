/** Of the file itself. */
export const MOST_FILE_BYTES = 100_000_000;
/** Of a form that carries a file, its other fields included. */
const MOST_UPLOAD_BYTES = MOST_FILE_BYTES + 1024 * 1024;
/** Of any other form: a briefing of many scenes weighs most. */
const MOST_FORM_BYTES = 2 * 1024 * 1024;

const UPLOADS: ReadonlySet<string> = new Set(['/desk/submissions', '/desk/submissions/[id]']);
/** Whether forms of a route carry files. */
export const takesFiles = (route: string | null): boolean => UPLOADS.has(route ?? '');

/**
 * Why a body is not read: larger than its route takes, or it does not say how large it is. The server around us takes
 * what the largest of our forms needs; what each may weigh is held here, before any of it is read.
 */
export function bodyFault(route: string | null, headers: Headers): 411 | 413 | null {
	const length = headers.get('content-length');
	if (length === null) return headers.has('transfer-encoding') ? 411 : null;
	return Number(length) > (takesFiles(route) ? MOST_UPLOAD_BYTES : MOST_FORM_BYTES) ? 413 : null;
}
