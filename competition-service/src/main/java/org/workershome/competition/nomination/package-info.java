/** A nominator puts a person or a collective forward. */
@NullMarked
package org.workershome.competition.nomination;

import org.jspecify.annotations.NullMarked;
