/**
 * Backlog (维权积案): what counts as one by rule, campaigns against it, and how each case was cleared
 * and by whom that was approved.
 *
 * <p>The list of a campaign is frozen when it starts. Nothing here moves a petition: a case is
 * cleared once its petition has come to its end. Uses {@code core} and {@code kit}. Start at {@code
 * RunCampaign} and {@code ClearCase}.
 */
@NullMarked
package org.workershome.petition.backlog;

import org.jspecify.annotations.NullMarked;
