/**
 * The one door through which an honour is nominated and conferred, with the event in the same
 * transaction. Entities never leave this room.
 */
@NullMarked
package org.workershome.competition.honour.store;

import org.jspecify.annotations.NullMarked;
