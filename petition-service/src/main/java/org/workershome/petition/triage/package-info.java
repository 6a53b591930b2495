/**
 * A registered petition is shown the procedure of law that it belongs to, with a written notice.
 *
 * <p>The notice is kept word for word in a table of this room. Uses {@code core} and {@code kit}.
 * Start at {@code StatutoryRouteResource}.
 */
@NullMarked
package org.workershome.petition.triage;

import org.jspecify.annotations.NullMarked;
