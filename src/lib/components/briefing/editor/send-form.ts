import { deserialize } from '$app/forms';
import { answerOf, type FormAnswer } from '../../form-answer';

/** Sends an action of this page without leaving it. What does not arrive is told as lost. */
export async function sendForm(action: string, fields: Readonly<Record<string, string>>): Promise<FormAnswer> {
	const body = new FormData();
	for (const [field, value] of Object.entries(fields)) body.set(field, value);
	try {
		const response = await fetch(`?/${action}`, {
			method: 'POST',
			headers: { accept: 'application/json', 'x-sveltekit-action': 'true' },
			body
		});
		return answerOf(deserialize(await response.text()));
	} catch (error) {
		console.info('the server does not answer', error);
		return answerOf({ type: 'error', error });
	}
}
