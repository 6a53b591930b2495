/**
 * Who answers for a petition: the first handler for ever, the owner by accepted hand-over (首访负责制).
 *
 * <p>Uses {@code core} and {@code kit}.
 */
@NullMarked
package org.workershome.petition.ownership;

import org.jspecify.annotations.NullMarked;
