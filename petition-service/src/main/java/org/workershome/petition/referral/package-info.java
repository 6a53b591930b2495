/**
 * A petitioner in hardship is referred to aid, and aid's answers come back onto the timeline.
 *
 * <p>The referral leaves as an event; what aid decides and pays arrives as events and is told to
 * the petitioner, once each. Uses {@code core} and {@code kit}. Start at {@code ReferralResource}
 * and {@code AidOutcomeHandler}.
 */
@NullMarked
package org.workershome.petition.referral;

import org.jspecify.annotations.NullMarked;
