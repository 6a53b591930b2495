/**
 * Completes the generated REST contract with what every operation has in common.
 *
 * <p>Runs at build time only. Start at {@link
 * org.workershome.competition.contract.ContractAnswers}.
 */
@NullMarked
package org.workershome.competition.contract;

import org.jspecify.annotations.NullMarked;
