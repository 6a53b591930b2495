/** The statement of what an adopted suggestion brought in twelve months (Art 9). */
@NullMarked
package org.workershome.competition.benefit;

import org.jspecify.annotations.NullMarked;
