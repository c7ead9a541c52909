/** The bundled index, unpacked and opened. */
import { bundledIndex } from 'virtual:bundled-index';
import { type ClaimIndex, openSections } from '../index/open.ts';
import { unpacked } from './unpacked.ts';

/**
 * Unpacks and opens the index: a dozen milliseconds, so only where there is something to match.
 *
 * @throws {IndexFormatError} when the bundle is damaged
 */
export const openBundledIndex = (): ClaimIndex => openSections(unpacked(bundledIndex));
