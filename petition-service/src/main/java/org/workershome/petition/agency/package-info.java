/**
 * Other organs, such as the bureau of letters and visits or the labour inspectorate: they transfer
 * petitions to a union, and get some from it, acknowledge, refuse and tell what came of them.
 *
 * <p>Their machines see what they transferred and what was sent to them, and nothing else; the
 * database holds that (migration V70). Uses {@code core} and {@code kit}. Start at {@code
 * TransfersInResource} and {@code TransfersOutResource}.
 */
@NullMarked
package org.workershome.petition.agency;

import org.jspecify.annotations.NullMarked;
