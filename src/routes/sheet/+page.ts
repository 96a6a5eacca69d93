export { load } from '../(explore)/+page';
