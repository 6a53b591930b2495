/**
 * Completes the generated REST contract with what every operation has in common.
 *
 * <p>Runs at build time only. Start at {@link org.workershome.aid.contract.ContractAnswers}.
 */
@NullMarked
package org.workershome.aid.contract;

import org.jspecify.annotations.NullMarked;
