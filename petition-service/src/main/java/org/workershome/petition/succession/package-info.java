/**
 * A union ends by merger or split: its open cases go to a successor, by the choice of the union
 * above; closed ones stay where they are.
 *
 * <p>Uses {@code core} and {@code kit}. Start at {@code SuccessionResource}.
 */
@NullMarked
package org.workershome.petition.succession;

import org.jspecify.annotations.NullMarked;
