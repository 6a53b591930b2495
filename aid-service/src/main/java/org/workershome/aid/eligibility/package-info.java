/**
 * Who is in hardship, by which rules and which standard of which date, and why. The rules and the
 * standards are data that one person proposes and another approves; {@code EligibilityRules} is the
 * pure function over them. Start there, then at {@code Eligibility}.
 */
@NullMarked
package org.workershome.aid.eligibility;

import org.jspecify.annotations.NullMarked;
