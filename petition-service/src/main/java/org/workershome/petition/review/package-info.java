/**
 * The union above reviews (复查) an opinion, and the one above that re-checks (复核).
 *
 * <p>Uses {@code core} and {@code kit}.
 */
@NullMarked
package org.workershome.petition.review;

import org.jspecify.annotations.NullMarked;
