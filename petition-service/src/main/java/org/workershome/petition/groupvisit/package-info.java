/**
 * Group visits (集体访): registered from headcount and matter, the roster later; who speaks, who owes,
 * what happens on the spot, and what became of each.
 *
 * <p>Uses {@code core} and {@code kit}.
 */
@NullMarked
package org.workershome.petition.groupvisit;

import org.jspecify.annotations.NullMarked;
