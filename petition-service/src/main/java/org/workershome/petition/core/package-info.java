/**
 * The shared words of this service and the one door for change.
 *
 * <p>Every feature works on one petition; its states, moves and events live here together with
 * {@link org.workershome.petition.core.Petitions}, the only way to change it, so that no feature
 * can forget the event or the timeline. Uses {@code kit} and no feature. Start at {@link
 * org.workershome.petition.core.PetitionState}.
 */
@NullMarked
package org.workershome.petition.core;

import org.jspecify.annotations.NullMarked;
