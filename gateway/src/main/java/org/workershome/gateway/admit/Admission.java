package org.workershome.gateway.admit;

/** What the whole chain says. Closed: nothing is let in "for now". */
public sealed interface Admission permits Admitted, Refused {}
