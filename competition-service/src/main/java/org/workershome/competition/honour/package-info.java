/**
 * What an honour is and its two states: records, no storage, no web. A conferred honour has no
 * moves. The door that changes rows is the room {@code honour.store}.
 */
@NullMarked
package org.workershome.competition.honour;

import org.jspecify.annotations.NullMarked;
