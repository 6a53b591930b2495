/**
 * Where an administrator sees and releases events that are stuck, on their way out or in.
 *
 * <p>Paths and roles only: the work is {@code kit}'s. Start at {@code
 * PetitionBlockedEventsResource}.
 */
@NullMarked
package org.workershome.petition.operations;

import org.jspecify.annotations.NullMarked;
