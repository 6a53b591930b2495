/**
 * Lists that are shown before something is decided (公示): frozen, masked, shown where their kind
 * belongs, for a number of working days that is never shortened, with objections whose authors stay
 * hidden from whoever is on the list and from his unit.
 *
 * <p>A service declares a {@link org.workershome.kit.publicity.PublicityKind} and gives the
 * resources their addresses. Start at {@link org.workershome.kit.publicity.Publicities}; why it is
 * made so: {@code docs/decisions/0015-publicity-hides-who-objects.md}.
 */
@NullMarked
package org.workershome.kit.publicity;

import org.jspecify.annotations.NullMarked;
