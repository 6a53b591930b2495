package org.workershome.petition.instrument;

import java.time.LocalDate;
import org.workershome.kit.clock.Span;

/**
 * How long employer and administration have to answer.
 *
 * @param source the rule that sets it
 */
record AnswerTerm(String union, LocalDate validFrom, Span opinion, Span advice, String source) {}
