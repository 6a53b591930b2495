/**
 * Nobody decides alone on what he made: policies say who has to approve what, in which order, and a
 * request walks through their steps. What an approval says is bound to a hash of the content, is
 * used once, and is written down move by move. The rules stand twice: here, to explain, and in the
 * database, so that nothing goes around them.
 *
 * <p>Start at {@link org.workershome.kit.approval.Approvals} and {@link
 * org.workershome.kit.approval.ApprovalOutcome}; the rules are in {@code CourseRules}.
 */
@NullMarked
package org.workershome.kit.approval;

import org.jspecify.annotations.NullMarked;
