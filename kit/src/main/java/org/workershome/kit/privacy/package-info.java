/**
 * Personal data at rest and on screen: field encryption with key ids, a keyed index to find sealed
 * values again, the opaque names of people, masking by default.
 *
 * <p>Start at {@link org.workershome.kit.privacy.FieldCipher} and {@link
 * org.workershome.kit.privacy.BlindIndex}; how keys are changed is in {@code privacy.rotation}.
 */
@NullMarked
package org.workershome.kit.privacy;

import org.jspecify.annotations.NullMarked;
