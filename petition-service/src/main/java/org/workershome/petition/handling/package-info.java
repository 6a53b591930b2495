/**
 * From acceptance to the opinion and its end: extension, hearing, opinion, delivery, settlement,
 * closing.
 *
 * <p>Uses {@code core} and {@code kit}.
 */
@NullMarked
package org.workershome.petition.handling;

import org.jspecify.annotations.NullMarked;
