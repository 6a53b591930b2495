/** The commission confers what somebody else nominated. */
@NullMarked
package org.workershome.competition.conferral;

import org.jspecify.annotations.NullMarked;
