/**
 * Completes the generated REST contract of a service with what every operation has in common.
 *
 * <p>Runs at build time only. Start at {@link org.workershome.kit.contract.CommonAnswers}.
 */
@NullMarked
package org.workershome.kit.contract;

import org.jspecify.annotations.NullMarked;
