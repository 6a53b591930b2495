/**
 * A worker hands in a petition, and an officer enters it in the register.
 *
 * <p>Handing in is the busiest path of the suite: one round trip, one commit, no Hibernate; {@link
 * org.workershome.petition.intake.SubmitPetition} says how. Registration is an ordinary move
 * through {@code core}. Uses {@code core} and {@code kit}. Start at {@code IntakeResource}.
 */
@NullMarked
package org.workershome.petition.intake;

import org.jspecify.annotations.NullMarked;
