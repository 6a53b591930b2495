/**
 * How keys are changed while everything runs: what is sealed or indexed under another key than the
 * active one is written anew by a job, and a report says how much is left.
 *
 * <p>Start at {@link org.workershome.kit.privacy.rotation.KeyRotation}; a room that seals adds a
 * line to the table {@code sealed_column}, one that indexes a bean {@link
 * org.workershome.kit.privacy.rotation.IndexedRecords}, or {@link
 * org.workershome.kit.privacy.rotation.RebuiltIndex} where it writes under the active key alone.
 */
@NullMarked
package org.workershome.kit.privacy.rotation;

import org.jspecify.annotations.NullMarked;
