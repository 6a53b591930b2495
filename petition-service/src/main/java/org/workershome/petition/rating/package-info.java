/**
 * What petitioners say of the office and of the handler (满意度评价), and the call back (回访).
 *
 * <p>Uses {@code core} and {@code kit}.
 */
@NullMarked
package org.workershome.petition.rating;

import org.jspecify.annotations.NullMarked;
