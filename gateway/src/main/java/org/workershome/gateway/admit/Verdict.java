package org.workershome.gateway.admit;

/** What one check says: the visit goes on, or it is refused. Closed: there is no third way. */
sealed interface Verdict permits Visit, Refused {}
